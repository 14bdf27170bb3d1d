package frontdesk.reference;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import frontdesk.reference.ApiView.Group;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "reference", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    /** @param desk how this server was reached */
    static native TemplateInstance overview(String version, List<Group> groups, String desk);

    static native TemplateInstance group(String version, List<Group> groups, Group group, String desk);
}
