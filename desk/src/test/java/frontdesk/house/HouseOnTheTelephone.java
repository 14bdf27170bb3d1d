package frontdesk.house;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import frontdesk.kernel.FreePort;
import frontdesk.kernel.Secret;
import frontdesk.provider.scripted.TwilioStandIn;

/** The whole application with an account at the stand-in for Twilio, and open to telephones that speak SIP. */
public final class HouseOnTheTelephone implements QuarkusTestResourceLifecycleManager {
    private static final String ACCOUNT = "AC-made-up";
    private static final Secret TOKEN = Secret.of("a-made-up-token");

    private final HouseOnTestDatabase house = new HouseOnTestDatabase();
    private final TwilioStandIn twilio = new TwilioStandIn(ACCOUNT, TOKEN, Clock.systemUTC());
    private final int sipPort = FreePort.any();

    /** Where the application listens for telephones that speak SIP. */
    record SipPort(int number) {}

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(house.start());
        settings.put("frontdesk.twilio.account-sid", ACCOUNT);
        settings.put("frontdesk.twilio.auth-token", TOKEN.reveal());
        settings.put("frontdesk.twilio.api-base", twilio.apiBase().toString());
        settings.put("frontdesk.sip.enabled", "true");
        settings.put("frontdesk.sip.address", "127.0.0.1");
        settings.put("frontdesk.sip.port", "" + sipPort);
        settings.put("frontdesk.sip.first-rtp-port", "46000");
        settings.put("frontdesk.sip.last-rtp-port", "46999");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(twilio, new TestInjector.MatchesType(TwilioStandIn.class));
        injector.injectIntoFields(new SipPort(sipPort), new TestInjector.MatchesType(SipPort.class));
    }

    @Override
    public void stop() {
        twilio.close();
        house.stop();
    }
}
