package org.duixian.goal;

/**
 * The frame of a year's ledger.
 *
 * @param name what the office calls it, such as “24165”工作体系
 */
public record GoalFrame(int year, String name, int version) {}
