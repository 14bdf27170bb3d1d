package frontdesk.console.team;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import frontdesk.access.Invitation;
import frontdesk.business.Business;
import frontdesk.console.ConsoleLanguage;
import frontdesk.console.entrance.WayIn;
import frontdesk.kernel.Language;
import frontdesk.kernel.Secret;
import frontdesk.message.Mail;
import frontdesk.message.Mails;
import frontdesk.page.Clockface;

/** Mails the link of an invitation by the business's own mail door, at once: nothing that opens a door lies about until it is sent. */
@Singleton
class InvitationPost {
    private static final String OCCASION = "INVITATION";

    private final Mails mails;
    private final WayIn wayIn;
    private final Clock clock;

    InvitationPost(Mails mails, WayIn wayIn, Clock clock) {
        this.mails = mails;
        this.wayIn = wayIn;
        this.clock = clock;
    }

    String link(Secret word) {
        return wayIn.link(word);
    }

    /**
     * Why it could not be sent, in a sentence.
     *
     * @param language of whoever invites, in which they most likely talk to one another
     */
    Optional<String> send(Business business, Invitation invitation, Secret word, Language language) {
        var clock = new Clockface(business.zone(), business.region(), this.clock, language);
        String body = Stream.of(
                        "%s lets you into the console of %s, as %s."
                                .formatted(
                                        invitation.inviter(),
                                        business.name(),
                                        invitation.role().word()),
                        "Begin here: " + link(word),
                        "The link opens once, and until %s. If you do not know what this is about, let it be."
                                .formatted(clock.when(invitation.expires())))
                .map(paragraph -> ConsoleLanguage.put(paragraph, language))
                .collect(Collectors.joining("\n\n", "", "\n"));
        return mails.hand(
                business.id(),
                new Mail.Draft(
                        invitation.email(),
                        ConsoleLanguage.put("You are invited: " + business.name(), language),
                        body,
                        OCCASION,
                        null,
                        null,
                        invitation.id().toString(),
                        null));
    }
}
