package frontdesk.understanding;

/** Hindi on Wednesday 18 November 2026: "साढ़े सात", "saadhe saat", "परसों", in both scripts. */
class HindiTest extends SpokenTongue {
    HindiTest() {
        super("hi", """
                WHEN
                परसों शाम साढ़े सात बजे                                     | 2026-11-20 19:30
                parson shaam saadhe saat baje                               | 2026-11-20 19:30
                parso sham sadhe sat baje                                   | 2026-11-20 19:30
                शुक्रवार को सवा आठ बजे                                      | 2026-11-20 08:15
                shukravar ko sawa aath baje                                 | 2026-11-20 08:15
                paune nau baje                                              | 08:45
                अगले हफ्ते मंगलवार सुबह                                     | 2026-11-24 08:00..12:00
                do hafte baad                                               | 2026-12-02
                तीन दिसंबर से सात दिसंबर तक                                 | 2026-12-03..2026-12-07
                दोपहर दो बजे से चार बजे तक                                  | 14:00..16:00
                डेढ़ बजे                                                    | 13:30
                तीन दिन पहले                                                | 2026-11-15
                पिछले सोमवार                                                | 2026-11-16
                सुबह 2 बजे                                                  | 02:00
                रात 11 से सुबह 3 बजे तक                                     | 23:00..03:00
                सवा दो घंटे में                                             | 2026-11-18 12:15
                दो तीन दिन में                                              | 2026-11-21
                तीन बजने में दस मिनट                                        | 14:50
                आने वाला शनिवार                                             | 2026-11-21
                महीने का आखिरी शुक्रवार                                     | 2026-11-27
                ईद                                                          | 2027-03-09
                दिन में                                                     | 08:00..18:00
                WANTED
                मुझे टेबल बुक करनी है                                       | BOOK
                appointment cancel karna hai                                | CANCEL
                मेरी बुकिंग का समय बदलना है                                 | MOVE
                फिर से बोलिए                                                | REPEAT
                kisi insaan se baat karni hai                               | PERSON
                धन्यवाद                                                     | THANKS
                यह इमरजेंसी है                                              | EMERGENCY
                kitne paise lagenge                                         | ASK
                ANSWERS
                haan theek hai                                              | YES
                nahi chahiye                                                | NO
                कोई भी चलेगा                                                | EITHER
                PEOPLE
                हम पाँच लोग हैं                                             | 5
                hum paanch log hain                                         | 5
                NAMES
                मेरा नाम मीरा जोशी है                                       | मीरा जोशी
                NUMBERS
                नौ आठ सात छह पाँच चार तीन दो एक शून्य                       | 9876543210
                """);
    }
}
