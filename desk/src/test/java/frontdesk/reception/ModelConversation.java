package frontdesk.reception;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

import frontdesk.brain.Budget;
import frontdesk.business.Business;
import frontdesk.business.Talk;
import frontdesk.business.Talk.Brain;
import frontdesk.journal.CallStarted;
import frontdesk.journal.CallStarted.Channel;
import frontdesk.journal.ToolUse;
import frontdesk.kernel.CallId;
import frontdesk.kernel.PhoneNumber;
import frontdesk.provider.openai.ModelAccount;
import frontdesk.provider.openai.OpenAiModel;
import frontdesk.provider.scripted.ModelStandIn;

import static frontdesk.reception.FrontHouse.MOBILE;

/** Conversations that a scripted language model leads, with the built-in brain behind it. Friday is 27 November. */
abstract class ModelConversation extends OpenFrontHouse {
    static final Duration PATIENT = Duration.ofSeconds(20);
    static final Budget PLENTY = new Budget(PATIENT, PATIENT, PATIENT.multipliedBy(2), 4);
    static final String FIND = "{\"when\":\"next friday at seven in the evening\",\"party_size\":\"4\"}";
    static final String BOOK = "{\"time\":\"2026-11-27T19:00\",\"name\":\"Ida Lind\",\"party_size\":\"4\"}";
    final ModelStandIn model = new ModelStandIn();

    @AfterEach
    void stop() {
        model.close();
    }

    final class Chat {
        final Business business;
        final CallId call = CallId.next();
        final Conversation conversation;
        private Reply last;

        Chat(Business business, Budget budget, @Nullable PhoneNumber caller) {
            this.business = business;
            house.journal.callStarted(new CallStarted(
                    business.id(),
                    call,
                    Channel.TERMINAL,
                    caller == null ? null : caller.e164(),
                    null,
                    null,
                    house.clock.instant()));
            conversation = receptionist(budget).answer(new Receptionist.Opening(business.id(), call, caller));
            last = conversation.greet();
        }

        Chat says(String words) {
            last = conversation.hear(Words.typed(words));
            return this;
        }

        String heard() {
            return String.join(" ", last.phrases());
        }

        List<ToolUse> modelTurns() {
            return house.journal.toolUses(business.id(), call).stream()
                    .filter(use -> use.name().equals("language_model"))
                    .toList();
        }
    }

    Receptionist receptionist(Budget budget) {
        var account = new ModelAccount(model.base(), "scripted", null, PATIENT);
        return new Receptionist(
                house.businesses,
                house.diary,
                house.waiting,
                house.people,
                house.journal,
                house.understanding,
                new OpenAiModel(account),
                budget,
                null,
                null,
                house.clock);
    }

    Chat trattoria(Budget budget) {
        return trattoria(budget, Brain.MODEL_THEN_BUILT_IN);
    }

    Chat trattoria(Budget budget, Brain brain) {
        return talking(house.trattoria(), budget, brain);
    }

    Chat talking(Business of, Budget budget, Brain brain) {
        Business business = of.withTalk(new Talk(brain, "You are Rosa."));
        house.businesses.save(business);
        return new Chat(business, budget, MOBILE);
    }
}
