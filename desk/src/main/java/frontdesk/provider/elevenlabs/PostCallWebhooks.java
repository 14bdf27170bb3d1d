package frontdesk.provider.elevenlabs;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.jdbi.v3.core.Handle;

import frontdesk.aftercall.AfterCall;
import frontdesk.inbox.Admission;
import frontdesk.inbox.Arrival;
import frontdesk.inbox.Delivery;
import frontdesk.inbox.Vendor;
import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Secret;

/** What ElevenLabs tells after a call, each business with a webhook and a secret of its own: the transcript, the sound, or that nobody was reached. */
public final class PostCallWebhooks implements Vendor {
    /** The platform's name, in the inbox and wherever we remember what we have made there. */
    public static final String NAME = ElevenLabsWorkspace.NAME;

    private static final Set<String> UNDERSTOOD = Set.of(Envelope.TRANSCRIPTION, Envelope.AUDIO, Envelope.FAILURE);

    private final Function<String, Optional<BusinessId>> whose;
    private final Function<BusinessId, Optional<Secret>> secrets;
    private final AfterCall afterCall;
    private final PostCallAudio audio;
    private final Clock clock;

    /**
     * @param whose the business of one of our agents, by its id in the webhook's address
     * @param secrets what a business's webhook is signed with
     */
    public PostCallWebhooks(
            Function<String, Optional<BusinessId>> whose,
            Function<BusinessId, Optional<Secret>> secrets,
            AfterCall afterCall,
            PostCallAudio audio,
            Clock clock) {
        this.whose = whose;
        this.secrets = secrets;
        this.afterCall = afterCall;
        this.audio = audio;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The call is over; they come in bursts, and are large. */
    @Override
    public boolean isWaitedFor() {
        return false;
    }

    @Override
    public Admission judge(Arrival arrival) {
        Optional<BusinessId> business = whose.apply(arrival.addressee());
        String header = arrival.header(ElevenLabsSignature.HEADER).orElse(null);
        boolean signed = business.flatMap(secrets)
                .map(secret -> new ElevenLabsSignature(secret, clock).fits(header, arrival.body()))
                .orElse(false);
        if (business.isEmpty() || !signed) {
            return new Admission.Refused();
        }
        return Envelope.of(arrival.body())
                .map(envelope -> admission(business.get(), envelope))
                .orElseGet(Admission.Unreadable::new);
    }

    private static Admission admission(BusinessId business, Envelope envelope) {
        return UNDERSTOOD.contains(envelope.type())
                ? new Admission.Admitted(business, envelope.name(), envelope.type())
                : new Admission.Pointless();
    }

    @Override
    public void read(Handle handle, Delivery delivery, InputStream body) throws IOException {
        switch (delivery.kind()) {
            case Envelope.TRANSCRIPTION ->
                afterCall.write(handle, new PostCallReport(delivery.business(), Envelope.opened(body)).call());
            case Envelope.FAILURE ->
                afterCall.write(handle, new CallFailure(delivery.business(), Envelope.opened(body)).call());
            case Envelope.AUDIO -> audio.keep(handle, delivery, body);
            default -> throw new IllegalStateException("kept, and not understood");
        }
    }
}
