package frontdesk.guides;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "guides", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance guide(GuidesView view, Guide guide);

    static native TemplateInstance found(GuidesView view, List<Found> found);
}
