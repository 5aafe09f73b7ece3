package org.duixian.api;

import org.duixian.goal.LedgerTasks;
import org.duixian.goal.Task;
import org.duixian.goal.TaskState;
import org.duixian.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of tasks. */
@Interface
record TaskResource(LedgerTasks tasks, Versions versions) {

  @GetMapping("/api/v1/tasks")
  Listing<TaskJson> listTasks(
      @RequestParam int year,
      @RequestParam(required = false) @Nullable Long unit,
      @RequestParam(required = false) @Nullable TaskState state,
      Paging paging) {
    return Listing.of(
        tasks.page(year, unit, state, paging.from(), paging.sizeAndOne()),
        paging,
        Task::id,
        TaskJson::of);
  }

  @GetMapping("/api/v1/tasks/{id}")
  ResponseEntity<TaskJson> getTask(@PathVariable long id) {
    Task task = tasks.find(id).orElseThrow(NotFound::new);
    return versions.answer(TaskJson.of(task), task.version());
  }
}
