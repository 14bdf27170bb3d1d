package frontdesk.console.setup;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Business;
import frontdesk.console.Meanwhile;
import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.SignedIn;
import frontdesk.console.Visit;
import frontdesk.kernel.Language;
import frontdesk.message.MessageRules;
import frontdesk.message.MessageTemplates;
import frontdesk.message.Messages;
import frontdesk.message.Occasion;
import frontdesk.message.RuleBook;
import frontdesk.message.Template;
import frontdesk.page.OurPage;

/** What customers are written, in whose words, and when without being asked. */
@Path("/console/{business}/messages")
@OurPage
@SignedIn
@RunOnVirtualThread
@Produces(MediaType.TEXT_HTML)
class MessagesPage {
    private final Visit visit;
    private final Messages messages;
    private final Meanwhile meanwhile;

    MessagesPage(Visit visit, Messages messages, Meanwhile meanwhile) {
        this.visit = visit;
        this.messages = messages;
        this.meanwhile = meanwhile;
    }

    @GET
    public TemplateInstance all(
            @PathParam("business") String slug,
            @QueryParam("language") @Nullable String tag,
            @QueryParam("came") @Nullable String came) {
        Business business = visit.rights().managedBusiness(slug);
        MessageRules rules = messages.rules().of(business.id());
        return all(business, business.spoken(tag), RulesForm.of(rules), Seen.of(rules), List.of(), news(came));
    }

    @POST
    @Path("rules")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rules(@PathParam("business") String slug, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().managedBusiness(slug);
        MessageRules before = messages.rules().of(business.id());
        Seen seen = Seen.of(before);
        RulesForm form = RulesForm.of(sent);
        List<String> faults = form.faults().isEmpty() ? form.rules().faults() : form.faults();
        if (!faults.isEmpty()) {
            return refused(
                    all(business, business.language(), form, Seen.in(sent).orElse(seen), faults, null));
        }
        if (seen.isOf(sent) && messages.rules().replace(visit.actor(), business.id(), before, form.rules())) {
            return seeOther(business, "?came=rules");
        }
        String sentence = meanwhile.said(
                business, "When it is sent", deed -> deed.action().equals(RuleBook.SAVED));
        Seen now = Seen.of(messages.rules().of(business.id()));
        return refused(all(business, business.language(), form, now, List.of(sentence), null));
    }

    @GET
    @Path("{occasion}")
    public TemplateInstance one(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            @QueryParam("language") @Nullable String tag) {
        Business business = visit.rights().managedBusiness(slug);
        Language language = business.spoken(tag);
        Occasion occasion = occasion(word);
        var shown = new Typed(business, language, templates().template(business.id(), occasion, language));
        return one(shown, Seen.of(standing(shown)), List.of());
    }

    /** What it would look like; nothing is kept. */
    @POST
    @Path("{occasion}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance preview(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Typed typed = typed(slug, word, sent);
        return one(
                typed,
                Seen.in(sent).orElseGet(() -> Seen.of(standing(typed))),
                typed.template().faults());
    }

    @POST
    @Path("{occasion}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Typed typed = typed(slug, word, sent);
        List<String> faults = typed.template().faults();
        Optional<Template> before = standing(typed);
        Seen seen = Seen.of(before);
        if (!faults.isEmpty()) {
            return refused(one(typed, Seen.in(sent).orElse(seen), faults));
        }
        boolean kept = seen.isOf(sent)
                && templates()
                        .replace(
                                visit.actor(),
                                typed.business().id(),
                                typed.language(),
                                before.orElse(null),
                                typed.template());
        return kept ? seeOther(typed, "?came=saved&") : overtaken(typed);
    }

    @POST
    @Path("{occasion}/reset")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response reset(
            @PathParam("business") String slug,
            @PathParam("occasion") String word,
            MultivaluedMap<String, String> sent) {
        Typed typed = typed(slug, word, sent);
        Optional<Template> before = standing(typed);
        if (before.isEmpty()) {
            return seeOther(typed, "?");
        }
        boolean done = Seen.of(before).isOf(sent)
                && templates().reset(visit.actor(), typed.business().id(), typed.language(), before.get());
        return done ? seeOther(typed, "?came=reset&") : overtaken(typed);
    }

    /** Words as somebody typed them, for one occasion and in one language. */
    private record Typed(Business business, Language language, Template template) {}

    private Typed typed(String slug, String word, MultivaluedMap<String, String> sent) {
        Business business = visit.rights().managedBusiness(slug);
        String body = Objects.requireNonNullElse(sent.getFirst("body"), "");
        return new Typed(
                business,
                business.spoken(sent.getFirst("language")),
                new Template(
                        occasion(word),
                        body.replace("\0", "").replace("\r\n", "\n").strip()));
    }

    /** The business's own words as they are kept. */
    private Optional<Template> standing(Typed typed) {
        return templates().own(typed.business().id(), typed.template().occasion(), typed.language());
    }

    /** Somebody else has written something else there since this page was opened. */
    private Response overtaken(Typed typed) {
        Occasion occasion = typed.template().occasion();
        String sentence = meanwhile.said(
                typed.business(), occasion.title(), deed -> MessageTemplates.tells(deed, occasion, typed.language()));
        return refused(one(typed, Seen.of(standing(typed)), List.of(sentence)));
    }

    private TemplateInstance all(
            Business business,
            Language language,
            RulesForm rules,
            Seen seen,
            List<String> faults,
            @Nullable String news) {
        return Templates.messages(
                visit.shell(business, Shell.Section.MESSAGES),
                MessagesView.of(business, language, templates(), rules, seen, faults, news));
    }

    private TemplateInstance one(Typed typed, Seen seen, List<String> faults) {
        return Templates.message(
                visit.shell(typed.business(), Shell.Section.MESSAGES),
                MessageView.of(typed.business(), typed.language(), typed.template(), seen, faults, templates()));
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private MessageTemplates templates() {
        return messages.templates();
    }

    private Occasion occasion(String word) {
        return Occasion.named(word).orElseThrow(() -> visit.missing("There is no such message."));
    }

    private static Response seeOther(Typed typed, String query) {
        return seeOther(typed.business(), query + "language=" + typed.language().tag());
    }

    private static Response seeOther(Business business, String query) {
        return Response.seeOther(URI.create("/console/" + business.slug() + "/messages" + query))
                .build();
    }

    private static @Nullable String news(@Nullable String came) {
        return switch (came) {
            case "saved" -> "Kept. That is what customers are written from now on.";
            case "reset" -> "These are our words again.";
            case "rules" -> "Kept. Bookings that are made already are reminded of accordingly.";
            case null, default -> null;
        };
    }
}
