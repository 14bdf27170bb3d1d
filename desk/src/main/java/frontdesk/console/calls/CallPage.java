package frontdesk.console.calls;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.business.Business;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.console.diary.BookingView;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.followup.FollowUps;
import frontdesk.journal.CallCosts;
import frontdesk.journal.CallEnded;
import frontdesk.journal.CallEntry;
import frontdesk.journal.CallSound;
import frontdesk.journal.CallStarted;
import frontdesk.journal.Journal;
import frontdesk.journal.ToolUse;
import frontdesk.journal.Turn;
import frontdesk.kernel.CallId;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** One call: what was said and heard, which tools ran, how long answers took, its recording and what came of it. */
@Path("/console/{business}/calls/{call}")
@OurPage
@SignedIn
@RunOnVirtualThread
class CallPage {
    private static final String NO_SCORE =
            "Nothing was kept: say which score is right, between 0 and 100 and not the one that stands there.";

    private static final String NOTHING_TO_DO = "There is nothing of that name to do.";

    private final Visit visit;
    private final Journal journal;
    private final Diary diary;
    private final RecordingsFolder recordings;
    private final FollowUps followUps;
    private final Afterwards afterwards;

    CallPage(
            Visit visit,
            Journal journal,
            Diary diary,
            RecordingsFolder recordings,
            FollowUps followUps,
            Afterwards afterwards) {
        this.afterwards = afterwards;
        this.followUps = followUps;
        this.visit = visit;
        this.journal = journal;
        this.diary = diary;
        this.recordings = recordings;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance call(
            @PathParam("business") String slug,
            @PathParam("call") String id,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().partOf(slug);
        Clockface clock = visit.clockface(business);
        CallEntry entry = visit.call(journal, business, id);
        CallId call = entry.started().call();
        CallEnded ended = entry.ended();
        List<Turn> turns = journal.turns(business.id(), call);
        List<ToolUse> uses = journal.toolUses(business.id(), call);
        Shell shell = visit.shell(business, Shell.Section.CALLS);
        return Templates.call(
                shell,
                new CallView(
                        CallRow.of(entry, business, clock),
                        ended == null ? null : ending(ended),
                        dialled(entry.started(), business.region()),
                        entry.started().carrierName(),
                        typicalWait(turns),
                        journal.sound(business.id(), call).map(CallPage::sound).orElse(null),
                        TurnView.all(entry, turns, uses, clock),
                        uses.stream().map(use -> ToolView.of(use, clock)).toList(),
                        diary.agenda().madeIn(business.id(), call).stream()
                                .filter(visit.rights()::shows)
                                .map(b -> BookingView.of(b, business, clock))
                                .toList(),
                        journal.reports(business.id(), call).reversed().stream()
                                .map(report -> ReportView.of(report, clock))
                                .toList(),
                        followUps.of(business.id(), call).stream()
                                .map(one -> FollowUpView.of(one, clock))
                                .toList(),
                        journal.analysis(business.id(), call)
                                .map(AnalysisView::of)
                                .orElse(null),
                        afterwards.of(business, entry, turns, clock),
                        shell.wholly() ? cost(business, call) : null,
                        recordings
                                .of(entry)
                                .map(file -> RecordingView.below("/console/" + slug + "/calls/" + id, file))
                                .orElse(null),
                        "no-score".equals(came) ? NO_SCORE : null));
    }

    /** Somebody has seen to what the caller left to be done. */
    @POST
    @Path("follow-ups/{id}/done")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response done(
            @PathParam("business") String slug, @PathParam("call") String call, @PathParam("id") String id) {
        Business business = visit.rights().servedPartOf(slug);
        CallEntry entry = visit.call(journal, business, call);
        UUID followUp = visit.named(id, UUID::fromString, NOTHING_TO_DO);
        if (followUps.of(business.id(), entry.started().call()).stream()
                .noneMatch(one -> one.id().equals(followUp))) {
            throw visit.missing(NOTHING_TO_DO);
        }
        followUps.done(business.id(), followUp, visit.actor());
        return Response.seeOther(URI.create("/console/" + slug + "/calls/" + call))
                .build();
    }

    @GET
    @Path("recording.wav")
    @Produces("audio/wav")
    public Response recording(
            @PathParam("business") String slug,
            @PathParam("call") String id,
            @HeaderParam("Range") @Nullable String range) {
        Business business = visit.rights().partOf(slug);
        java.nio.file.Path file = recordings
                .of(visit.call(journal, business, id))
                .orElseThrow(() -> visit.missing("The recording of this call is not kept."));
        journal.auditTrail().noteLook(business.id(), visit.actor(), "recording listened to", "call " + id);
        return RecordingPart.of(file, range);
    }

    /** One that another platform's agent has made. */
    @GET
    @Path("recording.mp3")
    @Produces("audio/mpeg")
    public Response recordingElsewhere(
            @PathParam("business") String slug,
            @PathParam("call") String id,
            @HeaderParam("Range") @Nullable String range) {
        return recording(slug, id, range);
    }

    /** What the page draws by itself: nobody has listened yet. */
    @GET
    @Path("waveform.json")
    @Produces(MediaType.APPLICATION_JSON)
    public SoundPicture waveform(@PathParam("business") String slug, @PathParam("call") String id) {
        Business business = visit.rights().partOf(slug);
        return recordings
                .of(visit.call(journal, business, id))
                .flatMap(SoundPicture::of)
                .orElseThrow(() -> visit.missing("There is no picture of this call's recording."));
    }

    /** Who is at some places only sees none of the business's money. */
    private CostView cost(Business business, CallId call) {
        CallCosts costs = journal.callCosts();
        return CostView.of(costs.of(business.id(), call), costs::setting, business.region());
    }

    private static @Nullable String dialled(CallStarted started, String region) {
        String to = started.to();
        return to == null ? null : CallRow.written(to, region);
    }

    private static String ending(CallEnded ended) {
        if (ended.by() == CallEnded.By.AGENT && !ended.reason().isBlank()) {
            return "The receptionist " + ended.reason() + ".";
        }
        String who =
                switch (ended.by()) {
                    case CALLER -> "The caller hung up";
                    case AGENT -> "The receptionist ended it";
                    case CARRIER -> "The carrier ended it";
                    case US -> "Frontdesk ended it";
                };
        return ended.reason().isBlank() ? who + "." : who + ": " + ended.reason() + ".";
    }

    private static String sound(CallSound sound) {
        String here = String.format(Locale.ROOT, "%.1f %% lost, %d ms uneven", 100 * sound.lost(), sound.jitter());
        String there = sound.lostThere() == null
                ? ""
                : String.format(Locale.ROOT, "; at the caller's %.1f %% lost", 100 * sound.lostThere());
        return here + there + (sound.roundTrip() == null ? "" : "; " + sound.roundTrip() + " ms there and back");
    }

    private static @Nullable Integer typicalWait(List<Turn> turns) {
        var waits = turns.stream()
                .map(Turn::latency)
                .filter(Objects::nonNull)
                .map(Turn.Latency::total)
                .sorted()
                .toList();
        return waits.isEmpty() ? null : waits.get(waits.size() / 2);
    }
}
