package frontdesk.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import frontdesk.journal.CallEnded.Disposition;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.CallId;
import frontdesk.kernel.Money;
import frontdesk.kernel.PaymentId;
import frontdesk.kernel.PersonId;

/** What a tool answers. Each answer has a {@code message} that can be spoken as it is; days and times are the business's own. */
public sealed interface ToolAnswer {
    String message();

    sealed interface ToCheck extends ToolAnswer permits Availability, Refused {}

    sealed interface ToBook extends ToolAnswer permits Booked, Taken, Refused {}

    sealed interface ToCancel extends ToolAnswer permits Cancelled, Several, Refused {}

    sealed interface ToMove extends ToolAnswer permits Moved, Taken, Several, Refused {}

    sealed interface ToLookUp extends ToolAnswer permits Customer, Refused {}

    sealed interface ToFind extends ToolAnswer permits Found, Refused {}

    sealed interface ToChange extends ToolAnswer permits Changed, Taken, Refused {}

    sealed interface ToSave extends ToolAnswer permits Saved, Refused {}

    sealed interface ToLog extends ToolAnswer permits Logged, Refused {}

    sealed interface ToOrder extends ToolAnswer permits Quoted, Ordered, Refused {}

    /** A booking or a move that was not done. */
    sealed interface No permits Taken, Refused {}

    /** One start of the grid; {@code endTime} may lie on the next day. */
    record Slot(LocalDate date, LocalTime startTime, LocalTime endTime, boolean available) {}

    /** One booking as an agent sees it; {@code status} is {@code confirmed} or {@code cancelled}. */
    record Appointment(
            BookingId id,
            LocalDate date,
            LocalTime time,
            String service,
            int partySize,
            String customerName,
            String status) {}

    /** {@code slots} are all starts of the day, or with a time asked for, that one and the free ones nearest to it. */
    record Availability(LocalDate date, int totalSlots, int availableSlots, List<Slot> slots, String message)
            implements ToCheck {}

    /** {@code message} says where it is not confirmed yet. {@code repeated} where this request was answered before and nothing was done again. */
    record Booked(BookingId id, LocalDate date, LocalTime startTime, boolean repeated, String message)
            implements ToBook {}

    /** Somebody else has it: nothing was changed, and these are free. */
    record Taken(List<Slot> alternatives, String message) implements ToBook, ToMove, ToChange, No {}

    record Cancelled(Appointment appointment, String message) implements ToCancel {}

    record Moved(Appointment appointment, String message) implements ToMove {}

    /** More than one booking fits: ask which. */
    record Several(List<Appointment> appointments, String message) implements ToCancel, ToMove {}

    /** The day's bookings by time. */
    record Today(LocalDate date, List<Appointment> appointments, String message) implements ToolAnswer {}

    /** {@code name} is null where nobody is known by that number. */
    record Customer(@Nullable String name, List<Appointment> upcoming, String message) implements ToLookUp {}

    /**
     * What is free in some days, both included. Of many free starts {@code slots} are some of each day, and {@code availableSlots} counts all;
     * where nothing is free, {@code alternatives} are the free starts nearest to these days.
     */
    record Found(
            LocalDate from,
            LocalDate to,
            String service,
            int availableSlots,
            List<Slot> slots,
            List<Slot> alternatives,
            String message)
            implements ToFind {}

    /** The booking as it stands now. */
    record Changed(Appointment appointment, String message) implements ToChange {}

    /** {@code fresh} where nobody was known by that number before. */
    record Saved(
            PersonId id,
            String name,
            String phone,
            @Nullable String email,
            boolean fresh,
            String message) implements ToSave {}

    /** {@code bookings} are those that were made in the call. */
    record Logged(CallId call, Disposition disposition, List<BookingId> bookings, String message) implements ToLog {}

    /** So many of one item, and what one costs. */
    record Line(String item, int quantity, Money price) {}

    /** What it would cost: nothing is ordered yet. */
    record Quoted(List<Line> lines, Money total, String message) implements ToOrder {}

    /** It is ordered, and the link to pay is on its way to this number. */
    record Ordered(PaymentId id, List<Line> lines, Money total, String phone, String message) implements ToOrder {}

    /** Nothing was done; {@code message} says why, or what to ask the caller. {@code alternatives} may be empty. */
    record Refused(Code code, String message, List<Slot> alternatives)
            implements ToCheck, ToBook, ToCancel, ToMove, ToLookUp, ToFind, ToChange, ToSave, ToLog, ToOrder, No {}

    /** Why a tool refused; {@link #code()} is what outsiders see and never changes. */
    enum Code {
        MISSING_DATE,
        BAD_DATE,
        PAST_DATE,
        TOO_SOON,
        TOO_FAR,
        CLOSED,
        MISSING_TIME,
        BAD_TIME,
        BAD_DURATION,
        BAD_PARTY_SIZE,
        PARTY_TOO_LARGE,
        UNKNOWN_SERVICE,
        UNKNOWN_STAFF,
        UNKNOWN_OPTION,
        NOT_BY_PHONE,
        CUSTOMER_LIMIT,
        CHANGED_MEANWHILE,
        /** The diary of record does not answer. */
        CALENDAR_SILENT,
        MISSING_NAME,
        MISSING_PHONE,
        BAD_PHONE,
        BAD_APPOINTMENT,
        NOT_FOUND,
        ALREADY_CANCELLED,
        BAD_EMAIL,
        TOO_LONG,
        MISSING_BOOKING,
        NOTHING_TO_CHANGE,
        CANCEL_OR_CHANGE,
        MISSING_CALL,
        MISSING_DISPOSITION,
        BAD_DISPOSITION,
        BAD_TRANSCRIPT_URL,
        MISSING_ITEMS,
        UNKNOWN_ITEM,
        BAD_QUANTITY,
        /** Nothing can be ordered here, or nobody takes payments. */
        NO_ORDERS,
        /** What was ordered in this call is paid, and this costs no more. */
        ORDER_PAID,
        /** What was ordered before in this call is just being paid, or may be: it cannot be changed at the moment. */
        ORDER_UNDERWAY,
        /** They said STOP. */
        NO_TEXTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
