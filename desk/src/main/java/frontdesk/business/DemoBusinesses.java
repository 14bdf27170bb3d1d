package frontdesk.business;

import java.util.List;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** Two invented businesses to try everything with: a trattoria that books tables and a clinic that books dentists. Their ids never change. */
public final class DemoBusinesses {
    public static final BusinessId TRATTORIA = BusinessId.of("11111111-0000-4000-8000-000000000001");
    public static final ServiceId TABLE = ServiceId.of("11111111-0000-4000-8000-000000000101");

    public static final BusinessId CLINIC = BusinessId.of("22222222-0000-4000-8000-000000000001");
    public static final ServiceId CHECK_UP = ServiceId.of("22222222-0000-4000-8000-000000000101");
    public static final ServiceId CLEANING = ServiceId.of("22222222-0000-4000-8000-000000000102");
    public static final ServiceId FILLING = ServiceId.of("22222222-0000-4000-8000-000000000103");
    public static final ServiceId EMERGENCY = ServiceId.of("22222222-0000-4000-8000-000000000104");
    public static final ResourceId DR_LEE = ResourceId.of("22222222-0000-4000-8000-000000000201");
    public static final ResourceId DR_PATEL = ResourceId.of("22222222-0000-4000-8000-000000000202");

    private DemoBusinesses() {}

    public static List<Business> all() {
        return List.of(trattoria(), clinic());
    }

    /** The table of the trattoria with this number, counted from 1 as on its floor: 1 to 3 seat two, 4 and 5 four, 6 six and 7 eight. */
    public static ResourceId table(int number) {
        return ResourceId.of("11111111-0000-4000-8000-%012d".formatted(200 + number));
    }

    public static boolean isOne(BusinessId business) {
        return business.equals(TRATTORIA) || business.equals(CLINIC);
    }

    public static Business trattoria() {
        return DemoTrattoria.business();
    }

    public static Business clinic() {
        return DemoClinic.business();
    }
}
