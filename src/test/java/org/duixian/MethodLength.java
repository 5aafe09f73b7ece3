package org.duixian;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * How many lines a method has, from the line of its first word to that of its closing brace, as the
 * compiler reads it.
 */
record MethodLength(String name, long lines) {

  private static final int LONGEST = 50;

  boolean tooLong() {
    return lines > LONGEST;
  }

  static List<MethodLength> of(List<Path> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<MethodLength> all = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        unit.accept(new Lengths(unit, positions, all), null);
      }
    }
    return all;
  }

  private static final class Lengths extends TreeScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<MethodLength> all;

    Lengths(CompilationUnitTree unit, SourcePositions positions, List<MethodLength> all) {
      this.unit = unit;
      this.positions = positions;
      this.all = all;
    }

    @Override
    public Void visitMethod(MethodTree method, Void nothing) {
      if (method.getBody() != null) {
        long lines =
            1
                + line(positions.getEndPosition(unit, method))
                - line(positions.getStartPosition(unit, method));
        all.add(new MethodLength(unit.getSourceFile().getName() + "#" + method.getName(), lines));
      }
      return super.visitMethod(method, nothing);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
