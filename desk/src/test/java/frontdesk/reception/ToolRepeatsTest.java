package frontdesk.reception;

import java.time.LocalDateTime;
import java.util.Set;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import frontdesk.business.Business;
import frontdesk.kernel.BookingId;
import frontdesk.reception.ToolAnswer.Code;
import frontdesk.reception.ToolRequest.Contact;

import static frontdesk.reception.AgentsWords.AGENT;
import static frontdesk.reception.AgentsWords.IDA;
import static frontdesk.reception.AgentsWords.NOBODY;
import static frontdesk.reception.AgentsWords.at;
import static frontdesk.reception.AgentsWords.atOnce;
import static frontdesk.reception.AgentsWords.code;
import static frontdesk.reception.AgentsWords.create;
import static frontdesk.reception.AgentsWords.keyed;
import static frontdesk.reception.AgentsWords.to;
import static org.assertj.core.api.Assertions.assertThat;

/** What comes again is answered as it was first. */
class ToolRepeatsTest {
    @AutoClose
    private static final FrontHouse HOUSE = new FrontHouse();

    @Test
    void aRequestWithAKeyIsAnsweredAsItWasFirstWhateverHappenedSince() {
        Business clinic = HOUSE.clinic();
        var request = create("wednesday 3pm", IDA);
        var first = (ToolAnswer.Booked) HOUSE.belt.create(clinic.id(), request, keyed("k1"));
        HOUSE.belt.change(clinic.id(), to(first.id(), "4pm", NOBODY), AGENT);
        assertThat(HOUSE.belt.create(clinic.id(), request, keyed("k1"))).isEqualTo(first);
        assertThat(HOUSE.bookings(clinic)).hasSize(1);

        ToolAnswer back = HOUSE.belt.change(clinic.id(), to(first.id(), "3pm", NOBODY), keyed("k2"));
        HOUSE.belt.change(clinic.id(), to(first.id(), "thursday 9am", NOBODY), AGENT);
        assertThat(HOUSE.belt.change(clinic.id(), to(first.id(), "3pm", NOBODY), keyed("k2")))
                .isEqualTo(back);
        assertThat(at(HOUSE, clinic, first.id())).isEqualTo(LocalDateTime.parse("2026-11-26T09:00"));
    }

    @Test
    void whatComesSeveralTimesAtOnceIsDoneOnceAndAnsweredAlike() throws Exception {
        Business clinic = HOUSE.clinic();
        var request = create("wednesday 3pm", IDA);
        Set<ToolAnswer> made = atOnce(() -> HOUSE.belt.create(clinic.id(), request, keyed("k7")));
        assertThat(made).hasSize(1);
        BookingId id = ((ToolAnswer.Booked) made.iterator().next()).id();
        assertThat(HOUSE.bookings(clinic)).hasSize(1);

        var change = to(id, "4pm", new Contact("Ida B. Wells", null, null));
        assertThat(atOnce(() -> HOUSE.belt.change(clinic.id(), change, keyed("k8"))))
                .hasSize(1);
        assertThat(HOUSE.diary.agenda().history(clinic.id(), id)).hasSize(3);
        assertThat(atOnce(() -> HOUSE.belt.call(clinic.id(), "conv-at-once", null)))
                .hasSize(1);
    }

    @Test
    void whatWasRefusedMayBeAskedForAgainWithTheSameKey() {
        Business clinic = HOUSE.clinic();
        assertThat(code(HOUSE.belt.create(clinic.id(), create("wednesday", IDA), keyed("k3"))))
                .isEqualTo(Code.MISSING_TIME);
        assertThat(HOUSE.belt.create(clinic.id(), create("wednesday 3pm", IDA), keyed("k3")))
                .isInstanceOf(ToolAnswer.Booked.class);
    }
}
