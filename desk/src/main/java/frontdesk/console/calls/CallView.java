package frontdesk.console.calls;

import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.console.diary.BookingView;

/**
 * One call with all that happened in it.
 *
 * @param ended who ended it and why, in a sentence, or null while it goes on
 * @param typicalWait the median wait before an answer in milliseconds, or null where nothing was measured
 * @param sound how well the two sides heard each other, or null where that was not measured
 * @param reports what the outside agent that held it said of it, the newest first
 * @param followUps what the caller left to be done
 * @param analysis what the platform whose agent held it made of it, or null where it was ours
 * @param cost what it cost, or null where that is not for who looks
 * @param recording where its recording is, or null where there is none
 * @param trouble what could not be done, or null
 */
record CallView(
        CallRow call,
        @Nullable String ended,
        @Nullable String dialled,
        @Nullable String carrierName,
        @Nullable Integer typicalWait,
        @Nullable String sound,
        List<TurnView> turns,
        List<ToolView> tools,
        List<BookingView> bookings,
        List<ReportView> reports,
        List<FollowUpView> followUps,
        @Nullable AnalysisView analysis,
        Afterwards.View after,
        @Nullable CostView cost,
        @Nullable RecordingView recording,
        @Nullable String trouble) {}
