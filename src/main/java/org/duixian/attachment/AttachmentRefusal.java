package org.duixian.attachment;

import org.duixian.kernel.Refusal;

/** A file that is not kept; the words stand under {@code attachment.refusal.<code>}. */
public final class AttachmentRefusal extends Refusal {

  private static final long serialVersionUID = 1L;

  /** Why a file is not kept. */
  public enum Code {
    /** More than 20 MB. */
    TOO_LARGE,
    /** No byte in it. */
    EMPTY,
    /** Without a name, or with one of more than 200 characters. */
    NAME,
    /** Of a kind that is no evidence: only papers, pictures, sheets, sound and film are. */
    KIND
  }

  AttachmentRefusal(Code code, Object... arguments) {
    super("attachment", code, 422, arguments);
  }
}
