package frontdesk.console.diary;

import java.util.List;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import frontdesk.business.Terms.Question;
import frontdesk.console.Shell;
import frontdesk.console.TextView;
import frontdesk.console.Trouble;
import frontdesk.console.payments.PaymentRow;

/** The pages by name; what each shows is checked against its template when the application is built. */
@CheckedTemplate(basePath = "console/diary", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
final class Templates {
    private Templates() {}

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
