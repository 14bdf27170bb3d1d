package frontdesk.console.setup;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.diary.BookingView;
import frontdesk.kernel.Language;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/setup", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance newBusiness(String version, NewBusinessForm form, Language language);

    static native TemplateInstance setUp(Shell shell, StepsView steps, @Nullable String news);

    static native TemplateInstance website(Shell shell, StepsView steps, WebsiteForm form);

    static native TemplateInstance onWebsite(Shell shell, Snippets snippets);

    static native TemplateInstance hours(Shell shell, StepsView steps, HoursForm form);

    static native TemplateInstance services(Shell shell, StepsView steps, ServicesForm form);

    static native TemplateInstance staff(Shell shell, StepsView steps, StaffForm form);

    static native TemplateInstance greeting(Shell shell, StepsView steps, GreetingForm form);

    static native TemplateInstance knowledge(Shell shell, StepsView steps, KnowledgeForm form);

    static native TemplateInstance files(Shell shell, StepsView steps, FilesForm form);

    static native TemplateInstance specialDays(Shell shell, StepsView steps, SpecialDaysForm form);

    static native TemplateInstance persona(Shell shell, StepsView steps, PersonaForm form, boolean drafted);

    static native TemplateInstance handOver(Shell shell, StepsView steps, HandOverForm form);

    static native TemplateInstance policies(Shell shell, StepsView steps, PoliciesForm form);

    static native TemplateInstance recording(Shell shell, StepsView steps, RecordingForm form);

    static native TemplateInstance versions(
            Shell shell, List<VersionRow> rows, @Nullable Long older, @Nullable String news, @Nullable String trouble);

    static native TemplateInstance trial(Shell shell, StepsView steps, String wish, List<BookingView> booked);

    static native TemplateInstance number(Shell shell, StepsView steps, NumberForm form);

    static native TemplateInstance messages(Shell shell, MessagesView messages);

    static native TemplateInstance message(Shell shell, MessageView message);

    static native TemplateInstance notices(
            Shell shell, NoticesForm form, Seen seen, List<String> faults, @Nullable String news);
}
