package org.duixian.document.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading once an unpacked stream has grown out of proportion. */
final class BoundedStream extends FilterInputStream {
  private final String name;
  private final long limit;
  private long read;

  BoundedStream(InputStream in, String name, long limit) {
    super(in);
    this.name = name;
    this.limit = limit;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    count(b < 0 ? 0 : 1);
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    count(Math.max(n, 0));
    return n;
  }

  private void count(int n) throws RefusedException {
    read += n;
    if (read > limit) {
      throw new RefusedException(ExtractionRefusal.ZIP_BOMB, name);
    }
  }
}
