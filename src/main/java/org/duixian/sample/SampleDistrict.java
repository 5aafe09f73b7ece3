package org.duixian.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duixian.access.AccountRole;
import org.duixian.access.District;
import org.duixian.access.Districts;
import org.duixian.database.DistrictScope;
import org.duixian.document.Documents;
import org.duixian.document.ImportedText;
import org.duixian.organisation.People;
import org.duixian.organisation.Reporters;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Loads the sample district at the start when this installation serves it and it is not there yet:
 * all of it in one transaction, or nothing.
 */
@Component
record SampleDistrict(
    District served,
    Districts districts,
    SampleUnits units,
    People people,
    Reporters reporters,
    Documents documents,
    SampleYear year,
    TransactionTemplate transaction)
    implements ApplicationRunner {

  private static final List<String> REPORTS = List.of("report-2024.txt", "report-2025.txt");

  @Override
  public void run(ApplicationArguments arguments) {
    if (districts.name(served.code()).isPresent()) {
      DistrictScope.run(served.code(), () -> year.turn(served.code()));
      return;
    }
    Entry sample = SampleFile.yaml("organisation.yaml");
    String code = sample.entry("district").text("code");
    if (code.equals(served.code())) {
      DistrictScope.run(
          code,
          () -> {
            transaction.executeWithoutResult(status -> load(sample));
            year.turn(code);
          });
    }
  }

  private void load(Entry sample) {
    String district = DistrictScope.code();
    districts.open(district, sample.entry("district").text("name"), true);
    Map<String, Long> numbers = units.load(sample.entries("units"));
    Map<String, String> names = new HashMap<>();
    for (Entry person : sample.entries("people")) {
      names.put(person.text("key"), person.text("name"));
      appoint(person, numbers);
    }
    for (Entry account : sample.entries("accounts")) {
      String name = names.getOrDefault(account.text("person"), account.text("person"));
      AccountRole role = role(account.text("role"));
      long id =
          districts.openAccount(
              district, account.text("login"), name, role, account.text("unit"), true);
      if (role == AccountRole.UNIT) {
        reporters.assign(id, Objects.requireNonNull(numbers.get(account.text("of"))));
      }
    }
    year.begin(district);
    for (String report : REPORTS) {
      documents.importDocument(new ImportedText(district, SampleFile.text(report), report, true));
    }
  }

  private void appoint(Entry person, Map<String, Long> numbers) {
    long id = people.add(person.text("name"), true);
    for (Entry post : person.entries("posts")) {
      people.appoint(
          id,
          Objects.requireNonNull(numbers.get(post.text("unit"))),
          post.text("title"),
          post.day("valid_from"),
          post.optionalDay("valid_to").orElse(null));
    }
  }

  static AccountRole role(String word) {
    return switch (word) {
      case "office" -> AccountRole.OFFICE;
      case "reporter" -> AccountRole.UNIT;
      case "leader" -> AccountRole.LEADER;
      case "reader" -> AccountRole.READER;
      default -> throw new IllegalStateException("the sample has no role " + word);
    };
  }
}
