package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.booking.Diary;
import frontdesk.booking.Origin;
import frontdesk.brain.Facts;
import frontdesk.brain.LanguageModel;
import frontdesk.brain.Toolbox;
import frontdesk.business.Business;
import frontdesk.dialogue.Act;
import frontdesk.dialogue.Act.HandOver.Because;
import frontdesk.dialogue.Deed;
import frontdesk.dialogue.Entry;
import frontdesk.dialogue.Result;
import frontdesk.dialogue.State;
import frontdesk.kernel.BookingId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.understanding.Understanding;

/**
 * The tool belt in the hands of a model, for one turn. What a tool answers becomes a fact that may be said and a deed that the dialogue knows of.
 * A model can only book times that a search has found, and only touch bookings that the caller was told of.
 */
final class ModelTools implements Toolbox {
    private static final String LOOK_FIRST =
            "Call find_times first, with the caller's own words, and take one of the times that it answers.";

    private final Business business;
    private final ToolBelt belt;
    private final Diary diary;
    private final Doing doing;
    private final Facts facts;
    private final State state;
    private final Origin origin;
    private final Values values;
    private final OwnWords own;
    private final ModelChanges changes;
    private final ModelTurn turn;
    private final Talking talking;
    private Reply.Then then = new Reply.Then.Listen();

    /** @param said by the caller, in order */
    ModelTools(
            Talking talking,
            State state,
            ToolBelt belt,
            Diary diary,
            Understanding understanding,
            Facts facts,
            List<String> said) {
        this.talking = talking;
        this.business = talking.business();
        this.belt = belt;
        this.diary = diary;
        this.doing = talking.doing();
        this.facts = facts;
        this.state = state;
        this.origin = new Origin("phone", talking.call(), null);
        this.values = new Values(
                business, talking.now(), understanding, talking.dialogue().language());
        this.own = new OwnWords(said, values);
        this.turn = new ModelTurn(facts, ModelFacts.known(state));
        this.changes = new ModelChanges(business, belt, diary, origin, turn);
    }

    @Override
    public List<LanguageModel.Tool> tools() {
        return ModelToolList.of(business);
    }

    @Override
    public boolean changes(String tool) {
        return !ModelToolList.LOOKING.contains(tool);
    }

    @Override
    public boolean ends() {
        return !(then instanceof Reply.Then.Listen);
    }

    @Override
    public String use(String tool, String arguments) {
        try {
            var given = ModelArguments.read(arguments);
            return switch (tool) {
                case ModelToolList.FIND -> find(given);
                case ModelToolList.BOOK -> book(given);
                case ModelToolList.BOOKINGS -> bookings(given);
                case ModelToolList.CHANGE -> changes.move(given, found(given));
                case ModelToolList.CANCEL -> changes.cancel(given);
                case ModelToolList.MESSAGE -> message(given);
                case ModelToolList.PERSON -> handOver();
                case ModelToolList.END -> end();
                default -> ModelAnswer.of("Refused", "There is no such tool.");
            };
        } catch (ToolRefusal no) {
            return ModelAnswer.of("Refused", no.refused(values.tongue()).message());
        }
    }

    ModelTurn turn() {
        return turn;
    }

    Reply.Then then() {
        return then;
    }

    private String find(ModelArguments given) {
        String service = given.text("service") == null ? state.draft().service() : given.text("service");
        String party = party(given);
        String staff = staff(given);
        var request = new ToolRequest.Find(given.text("when"), null, null, service, null, party, staff);
        ToolAnswer.ToFind answer = belt.find(business.id(), request, origin);
        switch (answer) {
            case ToolAnswer.Found found -> {
                var resource = values.staff(staff);
                turn.found(
                        found,
                        new Deed.Offered(
                                values.service(service).id().toString(),
                                resource == null ? null : resource.id().toString(),
                                values.partySize(party),
                                ModelFacts.slots(
                                        found.slots().isEmpty() ? found.alternatives() : found.slots(), resource)));
            }
            case ToolAnswer.Refused refused -> turn.refused(refused);
        }
        return ModelAnswer.of(answer);
    }

    private @Nullable String party(ModelArguments given) {
        Integer agreed = state.draft().partySize();
        return given.text("party_size") == null && agreed != null ? agreed.toString() : given.text("party_size");
    }

    private @Nullable String staff(ModelArguments given) {
        return given.text("staff") == null ? state.draft().staff() : given.text("staff");
    }

    /** The time must be one that was found: a model that reckons with dates is not believed. */
    private LocalDateTime found(ModelArguments given) {
        LocalDateTime at = new Moments(business, values).moment(given.text("time"));
        if (!facts.isFree(at)) {
            throw ToolRefusal.toAgent(Code.BAD_TIME, LOOK_FIRST);
        }
        return at;
    }

    private String book(ModelArguments given) {
        LocalDateTime at = found(given);
        String service = given.text("service") == null ? state.draft().service() : given.text("service");
        PhoneNumber phone = reachable(given);
        var contact = new ToolRequest.Contact(given.text("name"), phone == null ? null : phone.e164(), null);
        var request = new ToolRequest.Create(
                at.toString(), contact, service, given.text("notes"), null, party(given), staff(given));
        ToolAnswer.ToBook answer = belt.create(business.id(), request, origin);
        switch (answer) {
            case ToolAnswer.Booked booked -> {
                letGo();
                turn.booked(entry(booked.id()), phone == null ? state.caller().number() : phone, booked.message());
            }
            case ToolAnswer.Taken taken -> turn.taken(at, taken);
            case ToolAnswer.Refused refused -> turn.refused(refused);
        }
        return ModelAnswer.of(answer);
    }

    /** Another number than the caller's own is one that they have said; null where none is given. */
    private @Nullable PhoneNumber reachable(ModelArguments given) {
        PhoneNumber phone = values.phoneOrNone(given.text("phone"));
        if (phone != null && !phone.equals(state.caller().number()) && !own.tell(phone)) {
            throw ToolRefusal.toAgent(
                    Code.BAD_PHONE, "Ask for the telephone number, and pass it as the caller says it.");
        }
        return phone;
    }

    /** What the other brain holds for this caller is not needed any more. */
    private void letGo() {
        var held = state.draft().held();
        if (held != null) {
            diary.release(business.id(), BookingId.of(held.hold()));
        }
    }

    private Entry entry(BookingId id) {
        return Outcomes.entry(business, diary.agenda().find(business.id(), id).orElseThrow());
    }

    /** Another number than the caller's own opens only what is under the name that the caller gives, and only if they have said both themselves. */
    private String bookings(ModelArguments given) {
        PhoneNumber callers = state.caller().number();
        PhoneNumber asked = values.phoneOrNone(given.text("phone"));
        PhoneNumber phone = asked == null ? callers : asked;
        if (phone == null) {
            return ModelAnswer.of("Refused", "Under which number was it booked?");
        }
        ToolAnswer.ToLookUp answer = belt.lookUp(business.id(), new ToolRequest.LookUp(phone.e164()), origin);
        return switch (answer) {
            case ToolAnswer.Refused refused -> ModelAnswer.of(refused);
            case ToolAnswer.Customer customer -> {
                List<Entry> theirs = customer.upcoming().stream()
                        .map(appointment -> entry(appointment.id()))
                        .filter(entry -> phone.equals(callers) || own.tell(phone, entry))
                        .toList();
                turn.listed(phone.equals(callers) ? null : phone, theirs);
                yield ModelAnswer.ofBookings(business, theirs);
            }
        };
    }

    private String message(ModelArguments given) {
        String text = given.text("message");
        if (text == null) {
            return ModelAnswer.of("Refused", "What shall I pass on?");
        }
        Result result =
                doing.knock(new Act.TakeMessage(text, given.text("name"), values.phoneOrNone(given.text("phone"))));
        if (!(result instanceof Result.Noted)) {
            return ModelAnswer.of("Refused", "It could not be noted.");
        }
        turn.noted("I have noted that.");
        return ModelAnswer.of("Noted", "I have noted that.");
    }

    private String handOver() {
        List<PhoneNumber> reached = business.reached(talking.now().toLocalTime());
        if (reached.isEmpty()) {
            return ModelAnswer.of("Refused", "Nobody can be reached just now: offer to take a message.");
        }
        facts.done(Facts.Deed.HANDED_OVER);
        then = new Reply.Then.HandOver(reached.getFirst(), talking.matter(state, Because.ASKED));
        return ModelAnswer.of("HandedOver", "Say one short sentence; the caller is then put through.");
    }

    private String end() {
        then = new Reply.Then.HangUp(frontdesk.journal.CallEnded.Disposition.ANSWERED);
        return ModelAnswer.of("Ending", "Say one short goodbye; the conversation then ends.");
    }
}
