package frontdesk.console.team;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import frontdesk.access.Invitation;
import frontdesk.access.Role;
import frontdesk.business.Business;
import frontdesk.business.DemoBusinesses;
import frontdesk.console.entrance.WayIn;
import frontdesk.kernel.Language;
import frontdesk.kernel.Older;
import frontdesk.kernel.OutsideTrouble;
import frontdesk.kernel.Secret;
import frontdesk.message.Mails;
import frontdesk.message.Postman;
import frontdesk.people.LowerRooms;

import static org.assertj.core.api.Assertions.assertThat;

/** The mail that asks somebody to come in. */
class InvitationPostTest extends LowerRooms {
    private static final Secret WORD = Secret.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    private static final Business CLINIC = DemoBusinesses.clinic();

    private final Postman postman = new Postman(CLINIC.id());
    private final Mails mails = new Mails(database, businesses, people, jobs, journal, postman, clock);
    private final InvitationPost post =
            new InvitationPost(mails, new WayIn(URI.create("https://desk.example.com")), clock);
    private final Invitation invitation = new Invitation(
            CLINIC.id(),
            UUID.randomUUID(),
            "hana@example.com",
            Role.FRONT_DESK,
            Set.of(),
            "lucia@example.com",
            clock.instant().plusSeconds(86_400));

    InvitationPostTest() {
        super("2026-11-21T12:00:00Z");
    }

    @BeforeEach
    void open() {
        businesses.save(CLINIC);
    }

    @Test
    void itSaysWhoAsksWhereToAndForHowLongAndIsKeptNowhere() {
        assertThat(post.send(CLINIC, invitation, WORD, Language.ENGLISH)).isEmpty();
        assertThat(postman.taken).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("hana@example.com");
            assertThat(mail.subject()).contains(CLINIC.name());
            assertThat(mail.body())
                    .contains(
                            "lucia@example.com lets you into the console of " + CLINIC.name() + ", as front desk.",
                            "https://desk.example.com/invitation/" + WORD.reveal());
        });
        assertThat(mails.to(CLINIC.id(), "hana@example.com", Older.THAN_ALL, 9)).isEmpty();
    }

    @Test
    void itIsWrittenInTheLanguageOfWhoeverInvites() {
        assertThat(post.send(CLINIC, invitation, WORD, new Language("es"))).isEmpty();
        assertThat(postman.taken).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Tienes una invitación: " + CLINIC.name());
            assertThat(mail.body())
                    .contains(
                            "lucia@example.com te da acceso a la consola de " + CLINIC.name() + ", como recepción.",
                            "Empieza aquí: https://desk.example.com/invitation/" + WORD.reveal(),
                            "El enlace se abre una sola vez")
                    .doesNotContain(" the ");
        });
    }

    @Test
    void whoAsksIsToldWhyItDidNotLeave() {
        postman.trouble = OutsideTrouble.lasting("smtp", "this address takes no mail (550)");
        assertThat(post.send(CLINIC, invitation, WORD, Language.ENGLISH))
                .contains("smtp: this address takes no mail (550)");
    }
}
