package org.duixian.bench;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duixian.reader.Reader;
import org.duixian.reader.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The reader, and beside it what any machine does in a plain pass over the same characters. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ReaderSpeed {

  /** The least a reader of figures can do: look for numbers with a unit. */
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?[万亿]?[%元个项家户亩米人]");

  @Param({"1000", "10000", "100000", "1000000", "2000000"})
  public int length;

  @Param({"real", "hostile", "unbroken"})
  public String kind;

  private String text = "";

  @Setup
  public void prepare() throws IOException {
    text = Texts.of(kind, length);
  }

  @Benchmark
  public Reading read() {
    return Reader.standard().read(text);
  }

  @Benchmark
  public int expression() {
    Matcher number = NUMBER.matcher(text);
    int found = 0;
    while (number.find()) {
      found++;
    }
    return found;
  }
}
