package frontdesk.console.connections;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.console.Seen;
import frontdesk.console.Shell;
import frontdesk.console.TextView;
import frontdesk.console.Trouble;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/connections", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

    static native TemplateInstance agents(Shell shell, AgentsView agents);

    static native TemplateInstance failures(
            Shell shell, List<FailedJob> failed, List<TextView> lost, @Nullable String news);

    static native TemplateInstance hooks(Shell shell, HooksView hooks);

    static native TemplateInstance hook(Shell shell, HookView hook);

    static native TemplateInstance accounts(Shell shell, List<AccountRow> rows, @Nullable String news);

    static native TemplateInstance account(
            Shell shell,
            AccountRow account,
            List<AccountQuestion> questions,
            List<Trouble> troubles,
            @Nullable AccountVerdict verdict,
            Seen seen,
            @Nullable String news);

    static native TemplateInstance joinedCalendars(
            Shell shell, JoinedCalendarsView calendars, @Nullable String news, @Nullable String trouble);

    static native TemplateInstance joinCalendar(Shell shell, JoinCalendarView form);
}
