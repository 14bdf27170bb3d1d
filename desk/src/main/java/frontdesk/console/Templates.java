package frontdesk.console;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Terms.Question;
import frontdesk.console.NewBookingView.Trouble;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
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

    static native TemplateInstance team(Shell shell, TeamView team);

    static native TemplateInstance trail(Shell shell, TrailView trail);

    static native TemplateInstance invitation(String version, InvitationView invitation);

    static native TemplateInstance nothing(String version, String title, String text);

    static native TemplateInstance today(Shell shell, TodayView today);

    static native TemplateInstance businesses(String version, BusinessesView view);

    static native TemplateInstance newBusiness(String version, NewBusinessForm form);

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

    static native TemplateInstance calls(Shell shell, CallsView calls);

    static native TemplateInstance call(Shell shell, CallView call);

    static native TemplateInstance share(Shell shell, ShareView share);

    static native TemplateInstance sharedCall(String version, SharedCallView shared);

    static native TemplateInstance insight(Shell shell, InsightView insight);

    static native TemplateInstance quality(Shell shell, QualityView quality);

    static native TemplateInstance errands(Shell shell, List<ErrandRow> rows, @Nullable String older);

    static native TemplateInstance newErrand(Shell shell, NewErrandView form);

    static native TemplateInstance errand(Shell shell, ErrandRow.Full full);

    static native TemplateInstance payments(
            Shell shell,
            PaymentPart open,
            PaymentPart past,
            PaymentForm form,
            PriceListForm prices,
            @Nullable String news);

    static native TemplateInstance agents(Shell shell, AgentsView agents);

    static native TemplateInstance messages(Shell shell, MessagesView messages);

    static native TemplateInstance message(Shell shell, MessageView message);

    static native TemplateInstance contacts(
            Shell shell, List<ContactRow> rows, String words, String query, @Nullable Integer next);

    static native TemplateInstance contact(Shell shell, ContactView contact, @Nullable String news);

    static native TemplateInstance contactPairs(Shell shell, List<ContactPair> pairs);

    static native TemplateInstance contactImport(
            Shell shell, String csv, List<ContactImport.Column> columns, @Nullable ContactImport outcome);

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

    static native TemplateInstance notices(
            Shell shell, NoticesForm form, Seen seen, List<String> faults, @Nullable String news);

    static native TemplateInstance calendar(
            Shell shell, CalendarView calendar, @Nullable WaitingView waiting, @Nullable String news);

    static native TemplateInstance bookings(Shell shell, BookingsView bookings);

    static native TemplateInstance booking(
            Shell shell,
            BookingView booking,
            BookingDetail detail,
            List<TextView> texts,
            List<PaymentRow> payments,
            @Nullable BookingNews news);

    static native TemplateInstance correction(
            Shell shell, BookingView booking, CorrectionForm form, List<Question> questions, List<Trouble> troubles);

    static native TemplateInstance move(Shell shell, MoveView move);

    static native TemplateInstance newBooking(Shell shell, NewBookingView form);
}
