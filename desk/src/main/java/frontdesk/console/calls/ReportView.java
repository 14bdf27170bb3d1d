package frontdesk.console.calls;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallReport;
import frontdesk.page.Clockface;

/** What an outside agent reported of its call, for the page of the call. */
record ReportView(
        String disposition,
        @Nullable String summary,
        @Nullable String transcript,
        String time) {
    static ReportView of(CallReport report, Clockface clock) {
        return new ReportView(report.disposition(), report.summary(), report.transcriptUrl(), clock.time(report.at()));
    }
}
