package frontdesk.storefront;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "storefront", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Pages {
    private Pages() {}

    static native TemplateInstance nothing(String version, String language, String title, String text);

    static native TemplateInstance closed(Front front);

    static native TemplateInstance choose(Front front, ChooseView choose, ChatView chat);

    static native TemplateInstance chat(Front front, ChatView chat);

    static native TemplateInstance details(Front front, DetailsView form);

    static native TemplateInstance booked(Front front, BookedView booked);

    static native TemplateInstance yours(Front front, YoursView yours);

    static native TemplateInstance pay(Front front, PayView pay, boolean waiting);

    static native TemplateInstance move(
            Front front, String word, int version, Summary summary, FreeTimes free, @Nullable String trouble);
}
