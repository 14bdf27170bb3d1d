package frontdesk.brain;

import java.time.Duration;

import frontdesk.business.Business;
import frontdesk.business.Resource;
import frontdesk.business.Service;
import frontdesk.business.Translation;
import frontdesk.kernel.Money;

/** What may be said of a business whatever a conversation brings: names, prices, lengths, rules and its own answers. */
final class KnownOfBusiness {
    private KnownOfBusiness() {}

    static void tell(Facts facts, Business business) {
        facts.told(business.name());
        facts.told(business.greeting());
        business.talk().shifts().forEach(shift -> {
            facts.told(shift.greeting());
            shift.translations().forEach(said -> facts.told(said.greeting()));
        });
        facts.told(business.address());
        business.answers().forEach(answer -> facts.told(answer.text()));
        business.locations().forEach(place -> facts.told(place.name()));
        if (business.number() != null) {
            facts.told(business.number().written(business.region()));
            facts.told(business.number().e164());
        }
        business.services().forEach(service -> service(facts, service));
        business.resources().forEach(resource -> resource(facts, resource));
        facts.number(business.rules().largestParty());
        length(facts, business.rules().notice());
        length(facts, business.rules().window());
    }

    /** What it is called and says in another language. */
    static void tell(Facts facts, Translation own) {
        facts.told(own.greeting());
        own.services().values().forEach(facts::told);
        own.answers().forEach(answer -> facts.told(answer.text()));
    }

    private static void service(Facts facts, Service service) {
        facts.told(service.name());
        service.names().forEach(facts::told);
        length(facts, service.duration());
        price(facts, service.price());
        service.shape().variants().forEach(variant -> {
            facts.told(variant.name());
            length(facts, variant.duration());
            price(facts, variant.price());
        });
        service.shape().addOns().forEach(addOn -> {
            facts.told(addOn.name());
            length(facts, addOn.duration());
            price(facts, addOn.price());
        });
    }

    private static void resource(Facts facts, Resource resource) {
        if (resource.type() == Resource.Type.STAFF) {
            facts.told(resource.name());
            resource.names().forEach(facts::told);
        }
    }

    private static void length(Facts facts, @org.jspecify.annotations.Nullable Duration length) {
        if (length != null) {
            facts.number((int) length.toMinutes());
            facts.number((int) length.toHours());
            facts.number((int) length.toDays());
        }
    }

    private static void price(Facts facts, @org.jspecify.annotations.Nullable Money price) {
        if (price != null) {
            facts.price(price.amount().movePointRight(2).longValue());
        }
    }
}
