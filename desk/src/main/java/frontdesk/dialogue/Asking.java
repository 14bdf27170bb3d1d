package frontdesk.dialogue;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import frontdesk.business.Service;
import frontdesk.kernel.ServiceId;
import frontdesk.understanding.Meaning;
import frontdesk.understanding.Meaning.Topic;

/** Answers what callers ask of the business, out of what the business has told us and nothing else. */
final class Asking {
    private final Situation situation;
    private final Wording wording;

    Asking(Situation situation, Wording wording) {
        this.situation = situation;
        this.wording = wording;
    }

    /** The answer, or nothing where it was no question or we have no answer to it. */
    List<String> answer(State state, Meaning meaning) {
        Topic topic = meaning.topic();
        if (topic == null) {
            return List.of();
        }
        return switch (topic.kind()) {
            case HOURS -> wording.hours(day(meaning));
            case ADDRESS -> List.of(wording.address());
            case PRICE -> wording.prices(service(state, meaning));
            case SERVICES -> List.of(wording.services());
            case DURATION -> List.of(wording.duration(service(state, meaning)));
            case AVAILABILITY -> List.of();
            case POLICY ->
                topic.answerId() == null
                        ? wording.policy(policy(meaning), service(state, meaning))
                        : own(topic.answerId(), service(state, meaning));
            case OTHER -> own(topic.answerId(), service(state, meaning));
        };
    }

    /** A day in such a question belongs to the question and is no wish to come on it. */
    static boolean claimsDay(Meaning meaning) {
        return meaning.topic() != null && meaning.topic().kind() == Topic.Kind.HOURS;
    }

    private static Policy policy(Meaning meaning) {
        return meaning.wants(Meaning.Intent.CANCEL) ? Policy.CANCELLATION : Policy.DEPOSIT;
    }

    /** "Can I cancel for free?" cancels nothing. */
    static boolean isOfTerms(Meaning meaning) {
        Topic topic = meaning.topic();
        return topic != null && (topic.kind() == Topic.Kind.POLICY || Policy.of(topic.answerId()) != null);
    }

    private static @Nullable LocalDate day(Meaning meaning) {
        return meaning.when() != null && meaning.when().isOneDay()
                ? meaning.when().from()
                : null;
    }

    private @Nullable Service service(State state, Meaning meaning) {
        String id = meaning.service() == null ? state.draft().service() : meaning.service();
        return id == null
                ? null
                : situation
                        .business()
                        .service(ServiceId.of(Offering.of(id).service()))
                        .orElse(null);
    }

    private List<String> own(@Nullable String id, @Nullable Service service) {
        Policy policy = Policy.of(id);
        return policy != null
                ? wording.policy(policy, service)
                : situation.answers().stream()
                        .filter(a -> a.id().equals(id))
                        .findFirst()
                        .map(a -> Sentences.of(a.text()))
                        .orElse(List.of());
    }
}
