package org.duixian.access;

import java.util.List;

/** Tells what an account holds beside its role; the module that knows the units does. */
public interface Grants {

  /** Returns the grants of an account that hold today. */
  List<Grant> of(Member member);
}
