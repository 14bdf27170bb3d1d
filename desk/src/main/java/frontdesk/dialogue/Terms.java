package frontdesk.dialogue;

import java.util.Optional;

import frontdesk.business.Service;
import frontdesk.business.Terms.Kind;
import frontdesk.business.Terms.Question;
import frontdesk.kernel.Money;
import frontdesk.kernel.ServiceId;

/** What is agreed beside day and time when this booking is made: its kind, its questions, its deposit. */
record Terms(Draft draft, Optional<Service> service) {

    static Terms of(Situation situation, Draft draft) {
        var services = situation.business().services();
        Optional<Service> meant = draft.service() != null
                ? situation.business().service(ServiceId.of(draft.service()))
                : services.size() == 1 ? Optional.of(services.getFirst()) : Optional.empty();
        return new Terms(draft, meant);
    }

    /** Which kind of the service has still to be said. */
    boolean kindIsOpen() {
        return draft.details().variant() == null
                && service.map(s -> s.shape().variants().size()).orElse(0) > 1;
    }

    /** The next thing that has to be known before the visit. */
    Optional<Question> openQuestion() {
        return service.stream()
                .flatMap(s -> s.terms().intake().stream())
                .filter(Question::required)
                .filter(question -> !draft.details().answers().containsKey(question.id()))
                .findFirst();
    }

    /** What is being asked for at the moment: what has still to be read back, else what is open. */
    Optional<Question> asked() {
        String unsure = draft.details().unsure();
        return unsure == null ? openQuestion() : intake(unsure);
    }

    /** The address that was given, where one is asked for. */
    Optional<String> email() {
        return service.stream()
                .flatMap(s -> s.terms().intake().stream())
                .filter(question -> question.kind() == Kind.EMAIL)
                .flatMap(question -> Optional.ofNullable(draft.details().given().get(question.id())).stream())
                .findFirst();
    }

    private Optional<Question> intake(String id) {
        return service.stream()
                .flatMap(s -> s.terms().intake().stream())
                .filter(question -> question.id().equals(id))
                .findFirst();
    }

    Optional<Money> deposit() {
        int party = draft.partySize() == null ? 1 : draft.partySize();
        return service.map(s -> s.terms().deposit()).map(deposit -> deposit.due(party));
    }
}
