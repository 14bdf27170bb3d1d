package frontdesk.errand;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import frontdesk.errand.ErrandAnswer.Checked;
import frontdesk.errand.ErrandAnswer.Code;
import frontdesk.errand.ErrandAnswer.Judged;
import frontdesk.errand.ErrandAnswer.JudgedSlot;
import frontdesk.errand.ErrandAnswer.Reply;
import frontdesk.errand.Story.Offer;

/** The tools that judge times: those that a provider has, or one of them. */
record Judging(CallDesk desk) {
    private static final int MOST_SLOTS = 50;
    private static final int LONGEST_NOTES = 2000;
    private static final int MOST_OTHERS = 2;

    Judged slots(ErrandRequest.Slots request) {
        desk.stillWanted();
        String notes = request.notes() == null ? "" : request.notes();
        if (request.slots().size() > MOST_SLOTS || notes.length() > LONGEST_NOTES) {
            throw new ErrandRefusal(Code.TOO_LONG);
        }
        if (request.slots().isEmpty()) {
            throw new ErrandRefusal(Code.MISSING_SLOTS);
        }
        var read = new LinkedHashSet<LocalDateTime>();
        var notUnderstood = new ArrayList<String>();
        ErrandRefusal why = read(request.slots(), read, notUnderstood);
        if (read.isEmpty() && why != null) {
            throw why;
        }
        Taste taste = desk.taste();
        List<JudgedSlot> judged = read.stream()
                .sorted(taste.bestFirst())
                .map(slot -> desk.judged(slot, taste))
                .toList();
        keep(judged, notes);
        Reply reply = desk.reply();
        return new Judged(
                judged, List.copyOf(notUnderstood), reply, CallDesk.withReply(reply, message(judged, notUnderstood)));
    }

    /** The last of what could not be read is why, where nothing could. */
    private @Nullable ErrandRefusal read(
            List<String> texts, LinkedHashSet<LocalDateTime> read, List<String> notUnderstood) {
        ErrandRefusal why = null;
        TimeWords times = desk.times();
        for (String text : texts) {
            try {
                read.add(times.slot(text, null));
            } catch (ErrandRefusal no) {
                why = no;
                notUnderstood.add(text);
            }
        }
        return why;
    }

    private void keep(List<JudgedSlot> judged, String notes) {
        var call = desk.call();
        new HistoryRows(desk.handle(), desk.errand().business(), desk.errand().id())
                .offered(
                        judged.stream()
                                .map(slot -> new Offer(call.place(), slot.at(), slot.fit(), notes, call.id()))
                                .toList(),
                        desk.at().now());
        String offered =
                judged.stream().map(slot -> slot.at() + " " + slot.fit().word()).collect(Collectors.joining(", "));
        desk.course()
                .note(
                        call.taker(),
                        "times offered",
                        desk.provider().name() + ": " + offered + (notes.isEmpty() ? "" : ". " + notes));
    }

    private String message(List<JudgedSlot> judged, List<String> notUnderstood) {
        JudgedSlot best = judged.getFirst();
        String when = desk.words().when(best.at());
        List<String> others = judged.stream()
                .skip(1)
                .filter(slot -> slot.fit() == Fit.FITS)
                .limit(MOST_OTHERS)
                .map(slot -> desk.words().when(slot.at()))
                .toList();
        return switch (best.fit()) {
            case FITS ->
                others.isEmpty()
                        ? desk.say("slots.fits", "when", when)
                        : desk.say(
                                "slots.several",
                                "when",
                                when,
                                "others",
                                desk.words().either(others));
            case ASK -> desk.say("slots.ask", "when", when);
            case DOES_NOT_FIT ->
                notUnderstood.isEmpty() ? desk.say("slots.none", "reason", best.why()) : desk.say("slots.unclear");
        };
    }

    Checked check(ErrandRequest.Preference request) {
        desk.stillWanted();
        LocalDateTime at = desk.times().slot(request.slot() == null ? request.date() : request.slot(), request.time());
        JudgedSlot slot = desk.judged(at, desk.taste());
        desk.course()
                .note(
                        desk.call().taker(),
                        "time checked",
                        at + ": " + slot.fit().word());
        String when = desk.words().when(at);
        String message =
                switch (slot.fit()) {
                    case FITS -> desk.say("check.fits", "when", when);
                    case ASK -> desk.say("check.ask", "when", when);
                    case DOES_NOT_FIT -> desk.say("check.not", "when", when, "reason", slot.why());
                };
        Reply reply = desk.reply();
        return new Checked(slot, reply, CallDesk.withReply(reply, message));
    }
}
