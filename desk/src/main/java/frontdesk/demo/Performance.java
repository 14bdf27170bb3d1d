package frontdesk.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.BookOutcome;
import frontdesk.booking.Customer;
import frontdesk.booking.Origin;
import frontdesk.business.Business;
import frontdesk.call.CallWatcher.News;
import frontdesk.journal.CallEnded;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.CallId;
import frontdesk.provider.local.FliteVoice;
import frontdesk.provider.scripted.PhoneCall;
import frontdesk.provider.scripted.SentText;
import frontdesk.speech.Voice;
import frontdesk.timetable.Wish;
import frontdesk.understanding.Expected;

/** Plays one caller over the carrier's real wire format, shows the call live, and compares what stands in the diary with what was wanted. */
public final class Performance {
    private static final Duration SAYING_GOODBYE = Duration.ofSeconds(15);
    private static final Duration WRITING_DOWN = Duration.ofSeconds(10);

    private final Stage stage;
    private final Playbill playbill;
    private volatile @Nullable Following following;

    public Performance(Stage stage) {
        this.stage = stage;
        this.playbill = new Playbill(stage);
        stage.watch().accept(this::told);
    }

    /** One call that is being followed: who plays the caller, and what is known of it. */
    private record Following(
            BusinessId business,
            ScriptedCaller caller,
            CompletableFuture<CallId> id,
            CompletableFuture<CallEnded> ended) {}

    private void told(CallId call, News news) {
        Following now = following;
        if (now == null) {
            return;
        }
        switch (news) {
            case News.Started _ -> now.id().complete(call);
            case News.Saying(String text, Expected asked) -> now.caller().agentSays(text, asked);
            case News.Turned(var turn) -> playbill.turn(now.business(), call, turn);
            case News.Interrupted _ -> playbill.interrupted();
            case News.Ended(CallEnded ended) -> now.ended().complete(ended);
        }
    }

    /**
     * Plays the caller.
     *
     * @param voiceName one of flite's voices: {@code rms}, {@code awb}
     * @param variant which wording of a line comes first
     */
    public Verdict play(Scenario scenario, String voiceName, int variant) throws InterruptedException {
        clear(scenario);
        take(scenario);
        playbill.open(scenario, voiceName);
        int textsBefore = stage.carrier().texts().size();
        PhoneCall phone = stage.carrier()
                .placeCall(
                        scenario.caller(),
                        java.util.Objects.requireNonNull(scenario.business().number()));
        Voice voice = FliteVoice.of(voiceName);
        var caller = new ScriptedCaller(scenario, voice, phone, variant, playbill::callerSays);
        var call =
                new Following(scenario.business().id(), caller, new CompletableFuture<>(), new CompletableFuture<>());
        following = call;
        List<String> complaints = new ArrayList<>();
        caller.talk().ifPresent(complaints::add);
        phone.awaitEnd(SAYING_GOODBYE).ifPresentOrElse(_ -> {}, () -> complaints.add("the call did not end by itself"));
        Optional<CallEnded> ended = await(call.ended());
        following = null;
        if (ended.isEmpty()) {
            complaints.add("the journal has no end of the call");
        }
        complaints.addAll(compare(scenario, textsBefore));
        Path recording =
                ended.map(CallEnded::recording).map(stage.recordings()::resolve).orElse(null);
        var verdict = new Verdict(
                scenario.name(),
                voiceName,
                complaints,
                playbill.callerTurns(),
                phone.handset().waits(),
                playbill.thinking(),
                Duration.ofMillis(phone.handset().heard().length / 8),
                recording);
        playbill.close(verdict);
        return verdict;
    }

    /** Earlier plays are wiped away, so that each begins with an empty diary; the demo has its database to itself. */
    private void clear(Scenario scenario) {
        stage.database().transaction(handle -> {
            for (String table : List.of("claim", "booking", "booking_request", "person")) {
                handle.createUpdate("delete from " + table + " where business_id = :business")
                        .bind("business", scenario.business().id().value())
                        .execute();
            }
            return true;
        });
    }

    private void take(Scenario scenario) {
        Business business = scenario.business();
        for (Scenario.Taken taken : scenario.taken()) {
            var wish = new Wish(business.services().getFirst().id(), taken.at(), taken.partySize(), null, null);
            var outcome = stage.diary()
                    .book(business.id(), wish, new Customer("Another guest", null, null, null), Origin.of("demo"));
            if (outcome instanceof BookOutcome.Refused refused) {
                throw new IllegalStateException("the scene cannot be set: " + refused.reason());
            }
        }
    }

    private List<String> compare(Scenario scenario, int textsBefore) throws InterruptedException {
        List<DiaryRow> rows = DiaryRow.of(stage.database(), scenario.business(), scenario.caller());
        List<String> complaints = new ArrayList<>();
        Scenario.Wanted wanted = scenario.wanted();
        if (wanted == null) {
            rows.forEach(row -> complaints.add("nothing was to be booked, and there is " + row));
            playbill.nothingBooked();
            return complaints;
        }
        if (rows.size() != 1) {
            complaints.add("one booking was wanted, and there are " + rows.size());
        }
        rows.forEach(row -> {
            playbill.row(row);
            complaints.addAll(row.differencesFrom(wanted));
        });
        if (!rows.isEmpty()) {
            boolean texted = stage.carrier().awaitTexts(textsBefore + 1, WRITING_DOWN);
            List<SentText> texts = stage.carrier().texts();
            texts.subList(textsBefore, texts.size()).forEach(playbill::text);
            if (!texted) {
                complaints.add("no text message was sent");
            }
        }
        return complaints;
    }

    private static Optional<CallEnded> await(CompletableFuture<CallEnded> ended) throws InterruptedException {
        try {
            return Optional.of(ended.get(WRITING_DOWN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible.getCause());
        }
    }
}
