package frontdesk.console.people;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance contacts(
            Shell shell, List<ContactRow> rows, String words, String query, @Nullable Integer next);

    static native TemplateInstance contact(Shell shell, ContactView contact, @Nullable String news);

    static native TemplateInstance contactPairs(Shell shell, List<ContactPair> pairs);

    static native TemplateInstance contactImport(
            Shell shell, String csv, List<ContactImport.Column> columns, @Nullable ContactImport outcome);
}
