package frontdesk.console.calls;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.business.Talk.Brain;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.journal.Journal;
import frontdesk.page.Clockface;
import frontdesk.page.OurPage;
import frontdesk.quality.Backlog;
import frontdesk.quality.CallScore;
import frontdesk.quality.Criterion;
import frontdesk.quality.Finding;
import frontdesk.quality.Quality;
import frontdesk.quality.ReviewQuery;
import frontdesk.quality.ReviewQuery.State;

/** The calls that a person is to look at, the worst first, and how well people and the scorer agree. */
@Path("/console/{business}/quality")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class QualityPage {
    static final int A_PAGE = 25;
    private static final int MOST_DAYS = 366;

    private final Visit visit;
    private final Quality quality;
    private final Backlog backlog;
    private final Journal journal;

    QualityPage(Visit visit, Quality quality, Backlog backlog, Journal journal) {
        this.visit = visit;
        this.quality = quality;
        this.backlog = backlog;
        this.journal = journal;
    }

    @GET
    public TemplateInstance queue(
            @PathParam("business") String slug,
            @QueryParam("show") @Nullable String show,
            @QueryParam("why") @Nullable String why,
            @QueryParam("skip") @DefaultValue("0") String skip,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().partOf(slug);
        var query = new ReviewQuery(
                constant(State.values(), show).orElse(State.OPEN),
                constant(Criterion.values(), why).orElse(null),
                visit.rights().openPlaces(),
                number(skip),
                A_PAGE + 1);
        List<CallScore> found = quality.list(business.id(), query);
        return Templates.quality(
                visit.shell(business, Shell.Section.QUALITY),
                new QualityView(
                        quality.open(business.id(), query.places()),
                        query.places() == null ? AgreementView.of(quality.agreement(business.id())) : null,
                        query.state(),
                        query.poor(),
                        rows(business, found.subList(0, Math.min(A_PAGE, found.size()))),
                        found.size() > A_PAGE ? more(slug, query) : null,
                        business.talk().brain() != Brain.BUILT_IN,
                        news(came)));
    }

    /** Calls that were held before there were scores, or while none could be given. */
    @POST
    @Path("backlog")
    public Response score(
            @PathParam("business") String slug,
            @FormParam("days") @DefaultValue("30") String days,
            @FormParam("model") @Nullable String model) {
        Business business = visit.rights().managedBusiness(slug);
        int many = Math.clamp(number(days), 1, MOST_DAYS);
        backlog.score(business.id(), Duration.ofDays(many), model != null, visit.actor());
        return Response.seeOther(URI.create("/console/" + slug + "/quality?show=ALL&came=scoring"))
                .build();
    }

    private static @Nullable String news(@Nullable String came) {
        return switch (came) {
            case "reviewed" -> "Your verdict is kept.";
            case "scoring" ->
                "Calls without a score are scored now, some at a time. They come in here as that goes on.";
            case null, default -> null;
        };
    }

    private List<QualityView.Row> rows(Business business, List<CallScore> scores) {
        Clockface clock = visit.clockface(business);
        return scores.stream()
                .flatMap(score -> journal.call(business.id(), score.call()).stream()
                        .map(entry -> new QualityView.Row(
                                CallRow.of(entry, business, clock),
                                score.score(),
                                ScoreView.tone(score.score()),
                                score.reasons().stream().map(Finding::reason).toList())))
                .toList();
    }

    private static String more(String slug, ReviewQuery query) {
        return UriBuilder.fromPath("/console/{business}/quality")
                .queryParam("show", query.state().name())
                .queryParam("why", query.poor() == null ? "" : query.poor().name())
                .queryParam("skip", query.skip() + A_PAGE)
                .build(slug)
                .toString();
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] known, @Nullable String named) {
        return Stream.of(known).filter(one -> one.name().equals(named)).findFirst();
    }

    private static int number(String skip) {
        return skip.matches("[0-9]{1,6}") ? Integer.parseInt(skip) : 0;
    }
}
