package frontdesk.guides;

import java.util.concurrent.TimeUnit;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

import frontdesk.page.Assets;
import frontdesk.page.OurPage;
import frontdesk.page.PageWords;

/** What Frontdesk does and how one sets it up, by what one wants to do. Open to everybody: who is to sign in may read how. */
@Path("/guides")
@OurPage
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class GuidePages {
    private final Guides guides;
    private final GuideLanguage language;
    private final Assets assets;

    GuidePages(Guides guides, GuideLanguage language, Assets assets) {
        this.guides = guides;
        this.language = language;
        this.assets = assets;
    }

    /** @param asked words to look for in all of them; all are listed without */
    @GET
    @Operation(hidden = true)
    public TemplateInstance index(@QueryParam("q") @Nullable String asked) {
        String words = asked == null ? "" : asked.strip();
        return words.isEmpty() ? page(library().index()) : found(words);
    }

    @GET
    @Path("{guide}")
    @Operation(hidden = true)
    public TemplateInstance guide(@PathParam("guide") String name) {
        return page(library().guide(name).orElseThrow(() -> nothing(name)));
    }

    @GET
    @Path("pictures/{picture}")
    @Produces("image/png")
    @Operation(hidden = true)
    public Response picture(@PathParam("picture") String name) {
        var kept = new CacheControl();
        kept.setMaxAge((int) TimeUnit.HOURS.toSeconds(1));
        return guides.picture(name)
                .map(picture -> Response.ok(picture.png()).cacheControl(kept).build())
                .orElseThrow(() -> nothing(name));
    }

    private Library library() {
        return guides.in(language.here());
    }

    private GuidesView view(String title, String chosen, String looked) {
        return new GuidesView(
                assets.version(),
                PageWords.of("guides", language.here()),
                library().shelves(),
                title,
                chosen,
                looked);
    }

    private TemplateInstance page(Guide guide) {
        return Templates.guide(view(guide.title(), guide.name(), ""), guide);
    }

    private TemplateInstance found(String words) {
        String title = PageWords.of("guides", language.here()).say("guides");
        return Templates.found(view(title, "", words), library().search(words));
    }

    /** What somebody meant who followed an old link may be found by its words. */
    private NotFoundException nothing(String name) {
        String words = name.replaceAll("\\.[a-z]+$", "").replace('-', ' ');
        return new NotFoundException(Response.status(Response.Status.NOT_FOUND)
                .type(MediaType.TEXT_HTML_TYPE)
                .entity(found(words))
                .build());
    }
}
