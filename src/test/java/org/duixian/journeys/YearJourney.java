package org.duixian.journeys;

import org.duixian.RunningProduct;
import org.duixian.access.Districts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One year, told by the pages alone: from the report read in January to the draft of the next one.
 * The figures expected stand beside the steps; they were computed by hand.
 */
@RunningProduct(properties = RunningProduct.EMPTY_DISTRICT)
class YearJourney {

  @LocalServerPort int port;
  @Autowired Districts districts;
  @Autowired JdbcClient jdbc;
  @Autowired ApplicationContext context;

  @Test
  void goesFromTheReportToTheDraftOfTheNext() throws Exception {
    byte[] paper;
    try (YearWorld world = YearWorld.open(districts, jdbc, context);
        Browser office = Browser.open(port, 1440)) {
      office.signIn(world.link("author"));
      YearReport report = new YearReport(office);
      report.isReadAndConfirmed();
      report.becomesALedgerWithLeads();
      YearReport.Made indicator = report.givesAnIndicator();
      new YearSplit(world, office).goesToTheStreets(indicator.path());
      YearRounds rounds = new YearRounds(world, office, indicator.name());
      rounds.march();
      rounds.april();
      String may = rounds.may();
      new YearUrging(world, office).fromTheRedOf(may + "/results");
      YearPapers papers = new YearPapers(world, office);
      String bulletin = papers.bulletinSignedByThree();
      paper = papers.word(bulletin);
      new YearReopening(world, office).of(may, bulletin, rounds);
      papers.draftOfNextYear();
    }
    PrintedPaper printed = PrintedPaper.of("bulletin", paper);
    printed.hasPagesFrom(1, 6);
    printed.says("关于2025年1—5月重点任务进展情况的通报", "加装电梯50部", "慢于时间进度", "人民政府办公室");
    printed.isMarkedAsASampleOnEveryPage();
  }
}
