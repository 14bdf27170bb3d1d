package frontdesk.console.team;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance team(Shell shell, TeamView team);

    static native TemplateInstance trail(Shell shell, TrailView trail);

    static native TemplateInstance invitation(String version, InvitationView invitation);
}
