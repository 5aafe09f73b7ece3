package org.duixian.command;

import java.util.List;

/** One word of the command line. */
interface Command {

  /** The exit status when all went well. */
  int DONE = 0;

  /** The exit status when something could not be done. */
  int FAILED = 2;

  /** Runs with the arguments behind its name and returns the exit status. */
  int run(List<String> arguments, Terminal terminal);
}
