package frontdesk.console.calls;

import java.time.Clock;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Businesses;
import frontdesk.console.ConsoleLanguage;
import frontdesk.console.Nothing;
import frontdesk.discretion.RecordingsFolder;
import frontdesk.discretion.Share;
import frontdesk.discretion.Shares;
import frontdesk.journal.CallEntry;
import frontdesk.journal.Journal;
import frontdesk.page.Assets;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;

/** One call for whoever has a link to it. */
@Path(Shares.PATH + "/{word}")
@OurPage
@RunOnVirtualThread
class SharedCallPage {
    private final Shares shares;
    private final Businesses businesses;
    private final Journal journal;
    private final RecordingsFolder recordings;
    private final Assets assets;
    private final Clock clock;
    private final ConsoleLanguage language;

    SharedCallPage(
            Shares shares,
            Businesses businesses,
            Journal journal,
            RecordingsFolder recordings,
            Assets assets,
            Clock clock,
            ConsoleLanguage language) {
        this.shares = shares;
        this.businesses = businesses;
        this.journal = journal;
        this.recordings = recordings;
        this.assets = assets;
        this.clock = clock;
        this.language = language;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance call(@PathParam("word") String word) {
        Share share = shares.look(word).orElseThrow(this::nowhere);
        Business business = businesses.find(share.business()).orElseThrow(this::nowhere);
        CallEntry entry = journal.call(share.business(), share.call()).orElseThrow(this::nowhere);
        var face = new Clockface(business.zone(), business.region(), clock, language.here());
        CallRow row = CallRow.of(entry, business, face);
        RecordingView recording = recordings
                .of(entry)
                .filter(file -> share.recording())
                .map(file -> RecordingView.below(Shares.PATH + "/" + word, file))
                .orElse(null);
        return Templates.sharedCall(
                assets.version(),
                new SharedCallView(
                        business.name(),
                        "A call",
                        row.day(),
                        row.time(),
                        row.length(),
                        row.outcome(),
                        row.tone(),
                        face.when(share.expiresAt()),
                        journal.turns(share.business(), share.call()).stream()
                                .map(turn -> TurnView.of(turn, face))
                                .toList(),
                        recording));
    }

    @GET
    @Path("recording.wav")
    @Produces("audio/wav")
    public Response recording(@PathParam("word") String word, @HeaderParam("Range") @Nullable String range) {
        return shares.hear(word)
                .flatMap(share -> journal.call(share.business(), share.call()))
                .flatMap(recordings::of)
                .map(file -> RecordingPart.of(file, range))
                .orElseThrow(this::nowhere);
    }

    /** One that another platform's agent has made. */
    @GET
    @Path("recording.mp3")
    @Produces("audio/mpeg")
    public Response recordingElsewhere(@PathParam("word") String word, @HeaderParam("Range") @Nullable String range) {
        return recording(word, range);
    }

    /** What the page draws by itself: nobody has listened yet. */
    @GET
    @Path("waveform.json")
    @Produces(MediaType.APPLICATION_JSON)
    public SoundPicture waveform(@PathParam("word") String word) {
        return shares.audible(word)
                .flatMap(share -> journal.call(share.business(), share.call()))
                .flatMap(recordings::of)
                .flatMap(SoundPicture::of)
                .orElseThrow(this::nowhere);
    }

    private NotFoundException nowhere() {
        return new NotFoundException(Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(Nothing.page(
                        assets.version(),
                        "This link leads nowhere any more",
                        "It has ended, or was taken back. Ask whoever sent it to you for another one."))
                .build());
    }
}
