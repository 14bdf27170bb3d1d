package frontdesk.console.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance today(Shell shell, TodayView today);
}
