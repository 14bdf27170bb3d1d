package frontdesk.api;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import frontdesk.reception.ToolRequest;
import frontdesk.reception.ToolRequest.Contact;

/**
 * The arguments of the receptionist functions, in the shapes in which agents happen to write them: a stretch of days as one text, a pair or an
 * object, a customer as an object or a plain line, changes as an object or beside the booking's id.
 */
final class FunctionArguments {
    private static final int LONGEST_LINE = 300;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>(),;]+@[^@\\s<>(),;]+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\(?\\d[\\d ().-]{5,20}\\d");
    private static final Pattern YES = Pattern.compile("(?i)true|yes|1|cancel(?:l?ed)?");
    private static final Set<String> NO = Set.of("", "false", "no", "0", "null", "none");

    private final Body body;

    FunctionArguments(Body body) {
        this.body = body;
    }

    ToolRequest.Find find() {
        Optional<Body> pair = body.object("date_range");
        List<String> list = body.list("date_range");
        boolean several = pair.isPresent() || !list.isEmpty();
        String from = pair.isPresent()
                ? pair.get().first("from", "start", "start_date", "date")
                : list.isEmpty() ? body.first("from", "start", "start_date") : list.getFirst();
        String to = pair.isPresent()
                ? pair.get().first("to", "end", "end_date", "date")
                : list.isEmpty() ? body.first("to", "end", "end_date") : list.getLast();
        return new ToolRequest.Find(
                several ? null : body.first("date_range", "date"),
                from,
                to,
                named("service_type", "service"),
                body.text("duration_minutes"),
                body.text("party_size"),
                named("staff"));
    }

    ToolRequest.Create create() {
        return new ToolRequest.Create(
                datetime(body),
                customer(body),
                named("service", "service_type"),
                body.text("notes"),
                body.text("duration_minutes"),
                body.text("party_size"),
                named("staff"));
    }

    /** Where the booking is cancelled, what stands beside its id says whose it is, and is no change. */
    ToolRequest.Change change() {
        Optional<Body> object = body.object("changes");
        String text = object.isPresent() ? null : body.text("changes");
        boolean cancel = cancels(body) || object.stream().anyMatch(FunctionArguments::cancels) || isCancel(text);
        Body changes = object.orElse(cancel ? Body.of(null) : body);
        var changed = new FunctionArguments(changes);
        return new ToolRequest.Change(
                body.first("booking_id", "appointment_id"),
                cancel,
                cancel ? reason(body).or(() -> reason(changes)).orElse(null) : null,
                text == null || isCancel(text) ? datetime(changes) : text,
                changed.named("service", "service_type"),
                changes.text("party_size"),
                changed.named("staff"),
                customer(changes),
                changes.text("notes"));
    }

    ToolRequest.Save save() {
        return new ToolRequest.Save(customer(body));
    }

    ToolRequest.Log log() {
        return new ToolRequest.Log(
                body.text("call_id"), body.text("disposition"), body.text("summary"), body.text("transcript_url"));
    }

    ToolRequest.Order order() {
        return new ToolRequest.Order(
                body.lines("items"),
                body.first("customer_phone", "phone"),
                body.fields().path("confirmed").asBoolean()
                        || isYes(body.fields().path("confirmed").asText()));
    }

    private static boolean isYes(String text) {
        return text.strip().equalsIgnoreCase("yes") || text.strip().equals("1");
    }

    /** A text, or the name or id in an object. */
    private @Nullable String named(String... fields) {
        for (String field : fields) {
            Optional<Body> object = body.object(field);
            String text = object.isPresent() ? object.get().first("name", "id") : body.text(field);
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** Day and time in one text, or in two. */
    private static @Nullable String datetime(Body from) {
        Optional<Body> object = from.object("datetime");
        if (object.isPresent()) {
            return datetime(object.get());
        }
        String whole = from.first("datetime", "start", "new_datetime");
        String day = from.first("date", "new_date");
        String time = from.first("time", "start_time", "new_time", "new_start_time");
        return whole != null || day == null || time == null
                ? Optional.ofNullable(whole).orElse(day == null ? time : day)
                : day + " " + time;
    }

    private static Contact customer(Body from) {
        Optional<Body> object = from.object("customer").or(() -> from.object("contact"));
        Contact told = object.isPresent() ? contact(object.get()) : line(from.text("customer"));
        Contact beside = contact(from);
        return new Contact(
                told.name() == null ? beside.name() : told.name(),
                told.phone() == null ? beside.phone() : told.phone(),
                told.email() == null ? beside.email() : told.email());
    }

    private static Contact contact(Body from) {
        return new Contact(
                from.first("name", "customer_name", "full_name"),
                from.first("phone", "customer_phone", "phone_number"),
                from.first("email", "customer_email"));
    }

    /** A plain name, or one with number and address beside it: {@code Ida Wells, +1 415 555 0134}. */
    private static Contact line(@Nullable String text) {
        if (text == null || text.length() > LONGEST_LINE) {
            return new Contact(text, null, null);
        }
        Matcher email = EMAIL.matcher(text);
        String address = email.find() ? email.group() : null;
        String rest = address == null ? text : text.replace(address, " ");
        Matcher phone = PHONE.matcher(rest);
        String number = phone.find() ? phone.group() : null;
        String name = (number == null ? rest : rest.replace(number, " "))
                .replaceAll("[<>(),;:/|]+", " ")
                .strip()
                .replaceAll("\\s+", " ");
        return new Contact(name.isEmpty() ? null : name, number, address);
    }

    private static boolean cancels(Body from) {
        JsonNode cancel = from.fields().path("cancel");
        return cancel.isTextual() && !NO.contains(cancel.asText().strip().toLowerCase(Locale.ROOT))
                || cancel.isObject() && !cancel.isEmpty()
                || cancel.asBoolean()
                || isCancel(from.text("status"))
                || isCancel(from.text("action"));
    }

    /** What is said of a cancellation instead of a plain yes is why. */
    private static Optional<String> reason(Body from) {
        JsonNode cancel = from.fields().path("cancel");
        String told = cancel.isTextual()
                ? cancel.asText().strip()
                : cancel.path("reason").asText();
        return Optional.of(told)
                .filter(text -> !text.isEmpty() && !isCancel(text))
                .or(() -> Optional.ofNullable(from.text("reason")));
    }

    private static boolean isCancel(@Nullable String text) {
        return text != null && YES.matcher(text).matches();
    }
}
