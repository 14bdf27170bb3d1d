package frontdesk.console.errands;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/errands", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance errands(Shell shell, List<ErrandRow> rows, @Nullable String older);

    static native TemplateInstance newErrand(Shell shell, NewErrandView form);

    static native TemplateInstance errand(Shell shell, ErrandRow.Full full);
}
