package frontdesk.evaluation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a service of the dialogue sets calls the things that callers tell.
 *
 * @param slots our part of a booking, and its name there
 * @param features what a place may have, and the words that callers use for it
 */
record ServiceNames(
        String service, String find, String book, Map<Part, String> slots, Map<String, List<String>> features) {

    /** What is told or asked. */
    enum Part {
        PROVIDER,
        DATE,
        TIME,
        PEOPLE,
        CITY,
        AREA,
        KIND,
        PRICE,
        PHONE,
        ADDRESS,
        RATING,
        REFERENCE
    }

    private static final Map<String, ServiceNames> ALL = all("""
            Restaurants_1 FindRestaurants ReserveRestaurant provider=restaurant_name date=date time=time people=party_size city=city kind=cuisine \
            price=price_range phone=phone_number address=street_address serves_alcohol:alcohol,beer,wine,wines,drinks,liquor,cocktails,alcoholic,booze \
            has_live_music:live music,music,live band
            Restaurants_2 FindRestaurants ReserveRestaurant provider=restaurant_name date=date time=time people=number_of_seats city=location \
            kind=category price=price_range phone=phone_number address=address rating=rating \
            has_seating_outdoors:outdoor,outdoors,outside,patio,terrace,al fresco,open air has_vegetarian_options:vegetarian,vegan,veggie,vegetarians
            Services_1 FindProvider BookAppointment provider=stylist_name date=appointment_date time=appointment_time city=city phone=phone_number \
            address=street_address rating=average_rating is_unisex:unisex,men and women,women and men,both genders,both men,both sexes
            Services_2 FindProvider BookAppointment provider=dentist_name date=appointment_date time=appointment_time city=city phone=phone_number \
            address=address offers_cosmetic_services:cosmetic,cosmetics
            Services_3 FindProvider BookAppointment provider=doctor_name date=appointment_date time=appointment_time city=city phone=phone_number \
            address=street_address rating=average_rating kind=type
            Services_4 FindProvider BookAppointment provider=therapist_name date=appointment_date time=appointment_time city=city phone=phone_number \
            address=address kind=type
            MultiWOZ_restaurant FindRestaurants ReserveRestaurant provider=name date=book_day time=book_time people=book_people area=area kind=food \
            price=pricerange reference=ref
            """);

    static ServiceNames of(String service) {
        ServiceNames names = ALL.get(service);
        if (names == null) {
            throw new IllegalArgumentException("There is no service '" + service + "'.");
        }
        return names;
    }

    static boolean knows(String service) {
        return ALL.containsKey(service);
    }

    @Nullable
    String slot(Part part) {
        return slots.get(part);
    }

    boolean seatsParties() {
        return slots.containsKey(Part.PEOPLE);
    }

    boolean isCambridge() {
        return slots.containsKey(Part.AREA);
    }

    private static Map<String, ServiceNames> all(String table) {
        var all = new LinkedHashMap<String, ServiceNames>();
        for (String line : table.strip().lines().toList()) {
            var names = names(line.strip());
            all.put(names.service(), names);
        }
        return all;
    }

    private static ServiceNames names(String line) {
        List<String> fields = Arrays.asList(line.split("\\s+(?=\\w+[=:])|\\s+(?=(?:Find|Book|Reserve)\\w+)"));
        var slots = new EnumMap<Part, String>(Part.class);
        var features = new LinkedHashMap<String, List<String>>();
        for (String field : fields.subList(3, fields.size())) {
            String[] sides = field.strip().split("[=:]");
            if (field.contains("=")) {
                slots.put(
                        Part.valueOf(sides[0].toUpperCase(java.util.Locale.ROOT)), sides[1].replace("book_", "book "));
            } else {
                features.put(sides[0], List.of(sides[1].strip().split(",")));
            }
        }
        return new ServiceNames(fields.get(0), fields.get(1), fields.get(2), slots, features);
    }
}
