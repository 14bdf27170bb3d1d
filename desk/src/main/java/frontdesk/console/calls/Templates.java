package frontdesk.console.calls;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/calls", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance calls(Shell shell, CallsView calls);

    static native TemplateInstance call(Shell shell, CallView call);

    static native TemplateInstance share(Shell shell, ShareView share);

    static native TemplateInstance sharedCall(String version, SharedCallView shared);

    static native TemplateInstance quality(Shell shell, QualityView quality);
}
