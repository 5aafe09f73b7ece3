package org.duixian.api;

import java.util.List;
import org.duixian.followup.Meeting;
import org.duixian.followup.Meetings;
import org.duixian.kernel.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Joint meetings with agenda and decisions. */
@Interface
record MeetingResource(Meetings meetings, Versions versions) {

  @GetMapping("/api/v1/meetings")
  Listing<MeetingJson> listMeetings(Paging paging) {
    return Listing.cut(
        meetings.list(),
        paging,
        Meeting::id,
        meeting -> MeetingJson.of(meeting, List.of(), List.of()));
  }

  @GetMapping("/api/v1/meetings/{id}")
  ResponseEntity<MeetingJson> getMeeting(@PathVariable long id) {
    Meeting meeting = meetings.find(id).orElseThrow(NotFound::new);
    MeetingJson json = MeetingJson.of(meeting, meetings.agenda(id), meetings.decisions(id));
    return versions.answer(json, json.version());
  }
}
