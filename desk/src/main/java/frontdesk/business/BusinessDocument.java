package frontdesk.business;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import frontdesk.kernel.BusinessId;
import frontdesk.kernel.Language;
import frontdesk.kernel.PhoneNumber;
import frontdesk.kernel.ResourceId;
import frontdesk.kernel.ServiceId;

/** A business as the JSON document in which it is kept. What a newer version has added is passed over, so that nodes of two versions can share it. */
final class BusinessDocument {
    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule()
                    .addSerializer(new Word<>(BusinessId.class, BusinessId::toString))
                    .addDeserializer(BusinessId.class, new Read<>(BusinessId.class, BusinessId::of))
                    .addSerializer(new Word<>(ServiceId.class, ServiceId::toString))
                    .addDeserializer(ServiceId.class, new Read<>(ServiceId.class, ServiceId::of))
                    .addSerializer(new Word<>(ResourceId.class, ResourceId::toString))
                    .addDeserializer(ResourceId.class, new Read<>(ResourceId.class, ResourceId::of))
                    .addSerializer(new Word<>(PhoneNumber.class, PhoneNumber::e164))
                    .addDeserializer(PhoneNumber.class, new Read<>(PhoneNumber.class, PhoneNumber::new))
                    .addSerializer(new Word<>(Language.class, Language::tag))
                    .addDeserializer(Language.class, new Read<>(Language.class, Language::new))
                    .addSerializer(new Word<>(Currency.class, Currency::getCurrencyCode))
                    .addDeserializer(Currency.class, new Read<>(Currency.class, Currency::getInstance))
                    .addSerializer(new Word<>(ZoneId.class, ZoneId::getId))
                    .addDeserializer(ZoneId.class, new Read<>(ZoneId.class, ZoneId::of))
                    .addSerializer(new Word<>(LocalTime.class, LocalTime::toString))
                    .addDeserializer(LocalTime.class, new Read<>(LocalTime.class, LocalTime::parse))
                    .addSerializer(new Word<>(Span.class, Span::toString))
                    .addDeserializer(Span.class, new SpanRead()))
            .addMixIn(Calendar.Closure.class, ByKind.class)
            .addMixIn(Limits.Window.class, ByKind.class)
            .registerSubtypes(
                    new NamedType(Calendar.Closure.Yearly.class, "yearly"),
                    new NamedType(Calendar.Closure.Monthly.class, "monthly"),
                    new NamedType(Limits.Window.Ahead.class, "ahead"),
                    new NamedType(Limits.Window.OpenDays.class, "open-days"),
                    new NamedType(Limits.Window.Until.class, "until"))
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** For files that people write: what is misspelt is no longer passed over. */
    static final ObjectReader STRICT = JSON.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private BusinessDocument() {}

    /** One of several kinds is written with its kind. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface ByKind {}

    static String write(Business business) {
        try {
            return JSON.writeValueAsString(business);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Business read(String document) {
        try {
            return JSON.readValue(document, Business.class);
        } catch (JsonProcessingException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Writes a value as the one word that names it. */
    private static final class Word<T> extends StdScalarSerializer<T> {
        private final transient Function<T, String> word;

        Word(Class<T> type, Function<T, String> word) {
            super(type);
            this.word = word;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
            json.writeString(word.apply(value));
        }
    }

    /** Reads a value from the one word that names it. */
    private static final class Read<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> value;

        Read(Class<T> type, Function<String, T> value) {
            super(type);
            this.value = value;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return value.apply(json.getText());
        }
    }

    /** Reads a stretch of a day from {@code "09:00-17:00"}, or from its minutes, as documents were once kept. */
    private static final class SpanRead extends StdScalarDeserializer<Span> {
        SpanRead() {
            super(Span.class);
        }

        @Override
        public Span deserialize(JsonParser json, DeserializationContext context) throws IOException {
            JsonNode given = json.readValueAsTree();
            try {
                return given.isObject()
                        ? new Span(
                                given.path("fromMinute").asInt(),
                                given.path("toMinute").asInt())
                        : Span.of(given.asText());
            } catch (IllegalArgumentException unreadable) {
                throw JsonMappingException.from(json, String.valueOf(unreadable.getMessage()), unreadable);
            }
        }
    }
}
