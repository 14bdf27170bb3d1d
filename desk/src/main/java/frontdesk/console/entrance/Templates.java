package frontdesk.console.entrance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Shell;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/entrance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance signIn(
            String version,
            String email,
            String next,
            Entrance.@Nullable Elsewhere elsewhere,
            @Nullable String trouble);

    static native TemplateInstance signedIn(String version, String next);

    static native TemplateInstance signInCode(String version, String half, String next, @Nullable String trouble);

    static native TemplateInstance you(Shell shell, YouView you);
}
