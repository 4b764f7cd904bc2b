# Notices: check, import, display, comparison.

# --- Check: what is wrong and what to do
xml-too-many-bytes = The file is larger than { $most } bytes.
xml-too-deep = Line { $line }, column { $column }: elements are nested deeper than { $most } levels.
xml-too-many-nodes = Line { $line }, column { $column }: the file has more than { $most } elements, texts and attributes.
xml-too-many-attributes = Line { $line }, column { $column }: an element has more than { $most } attributes.
xml-too-many-names = Line { $line }, column { $column }: the file has more than { $most } different names.
xml-encoding = The character encoding “{ $name }” is not read. Save the file in UTF-8.
xml-bytes = Line { $line }, column { $column }: these bytes are no { $name }, although the file says so.
xml-character = Line { $line }, column { $column }: the character { $name } is not allowed in XML.
xml-doctype = Line { $line }, column { $column }: a document type declaration (DOCTYPE) is not accepted.
xml-entity = Line { $line }, column { $column }: the entity “&{ $name };” is not known.
xml-character-reference = Line { $line }, column { $column }: “&{ $name };” is no character.
xml-truncated = The file breaks off in line { $line }.
xml-end-tag = Line { $line }, column { $column }: “</{ $name }>” stands where “</{ $expected }>” is needed.
xml-end-tag-alone = Line { $line }, column { $column }: “</{ $name }>” closes an element that is not open.
xml-name = Line { $line }, column { $column }: “{ $name }” is no name in XML.
xml-markup = Line { $line }, column { $column }: { $name ->
    [attribute] an attribute is written wrongly.
    [reference] a reference is written wrongly. An “&” in text has to be “&amp;”.
    [comment] a comment is written wrongly.
    [text] the characters “]]>” stand in the text.
   *[declaration] a declaration is written wrongly.
}
xml-duplicate-attribute = Line { $line }, column { $column }: the attribute “{ $name }” stands twice on the same element.
xml-unbound-prefix = Line { $line }, column { $column }: the prefix “{ $name }” has no namespace.
xml-namespace-declaration = Line { $line }, column { $column }: the prefix “{ $name }” may not be declared like this.
xml-no-root = The file holds no element. It is no XML.
xml-outside-root = Line { $line }, column { $column }: there is content outside the root element.
notice-not-well-formed-remedy = Create the file anew or correct the place named.
notice-truncated = The file breaks off in line { $line }. What stands before it was checked.
notice-truncated-remedy = Transfer the whole file and check again.
notice-root = The outermost element “{ $value }” belongs to no eForms notice.
notice-root-remedy = Use one of the four documents: prior information, contract notice, award notice or business registration.
notice-subtype = The subtype of the notice is missing or not known in this version: “{ $value }”.
notice-subtype-remedy = Give the subtype, for example 16 for a contract notice. Only the rules that all subtypes share were checked.
notice-version = The notice names “{ $named }”; this version is not installed. It was checked with { $used }.
notice-version-remedy = Have the version installed that the notice names if the result is to be binding.
notice-profile = The notice follows the national profile “{ $value }”. The EU version “{ $base }” that it builds on was checked.
notice-profile-remedy = Nothing to do. The rules of the profile itself are checked by the office that receives the notice.
notice-duplicate = The identifier “{ $value }” is used more than once.
notice-duplicate-remedy = Give every organisation, lot and bid an identifier of its own.
notice-schema-element = “{ $name }” may not stand here. Possible here: { $value }.
notice-schema-element-remedy = Correct order and names of the elements at this place.
notice-schema-missing = “{ $name }” is missing here; the format needs it.
notice-schema-missing-remedy = Add what is missing.
notice-schema-value = “{ $value }” is no value of type { $name }.
notice-schema-value-remedy = Correct the value, for example give a day that exists.
notice-schema-content = There is text or an attribute where the format allows none: { $name }.
notice-schema-content-remedy = Remove the text or the attribute.
notice-mandatory = “{ $label }” is missing.
notice-mandatory-remedy = Add it; this kind of notice always needs it.
notice-forbidden = “{ $label }” has no place in this kind of notice.
notice-forbidden-remedy = Leave it out.
notice-repeated = “{ $label }” stands more than once but is allowed once only.
notice-repeated-remedy = Keep one of them.
notice-code = “{ $value }” is no permitted value of “{ $label }”.
notice-code-remedy = Choose a value of the code list.
notice-pattern = “{ $value }” does not have the form that “{ $label }” needs.
notice-pattern-remedy = Check how it is written, for example a date with time zone, a complete web address or a telephone number with country code.
notice-length = The text of “{ $label }” is too long.
notice-length-remedy = Shorten the text; at most { $limit } characters are allowed.
notice-range = The number “{ $value }” of “{ $label }” is out of range.
notice-range-remedy = Give a number within the range.
notice-space = “{ $label }” begins or ends with white space.
notice-space-remedy = Remove spaces and line breaks at the beginning and the end.
notice-empty = “{ $label }” is empty.
notice-empty-remedy = Fill it in or remove the empty element.
notice-language = The languages of “{ $label }” do not fit the languages of the notice.
notice-language-remedy = Give the text in every official language of the notice exactly once.
notice-needed-here = “{ $label }” is missing; other entries make it necessary here.
notice-needed-here-remedy = Add it or change the entries that it depends on.
notice-forbidden-here = “{ $label }” is not allowed here because it does not fit other entries.
notice-forbidden-here-remedy = Leave it out or change the entries that it depends on.
notice-reference = “{ $label }” refers to something that is missing in the notice, or an identifier is unused or used twice.
notice-reference-remedy = Match identifiers and references: every reference needs one target, every organisation a role.
notice-contradiction = “{ $label }” contradicts other entries.
notice-contradiction-remedy = Match it with the other entries; rule { $rule } names the connection.
notice-today = The day of dispatch is too far from today.
notice-today-remedy = Send the notice with the date of the day on which it is transmitted.
notice-not-evaluable = Rule { $rule } cannot be applied to “{ $label }”; the value “{ $value }” cannot be read.
notice-not-evaluable-remedy = Correct the value, for example give a day that exists.
notice-replaced = The national profile replaces rule { $rule } by one of its own.
notice-replaced-remedy = Nothing to do.
notice-more = Rule { $rule } is broken in { $count } more places.
notice-more-remedy = Correct the places named first, then check again.

# --- Import: what was not taken over and why
notice-left-not-supported = { $field }: “{ $value }” cannot be expressed in the procedures of this platform and was not taken over.
notice-left-unknown-code = { $field }: “{ $value }” is in no known code list and was not taken over.
notice-left-unreadable = { $field }: “{ $value }” cannot be read and was not taken over.
notice-left-repeated = { $field }: “{ $value }” stands more than once; only the first entry was taken over.
notice-left-language = { $field }: the text has no language or stands twice in the same language and was not taken over.
notice-left-unknown-element = { $field }: “{ $value }” is not known in this version and was not taken over.
notice-left-past = { $field }: the day “{ $value }” has passed; please set a new one.
notice-left-made-anew = { $field }: “{ $value }” belongs to the old notice and is made anew.
notice-topic-framework = framework agreement
notice-topic-auction = electronic auction
notice-topic-dynamic = dynamic purchasing system
notice-topic-groups = groups of lots
notice-topic-contest = contest with prizes
notice-topic-review = review

# --- Display
notice-facts = At a glance
notice-fact-kind = Kind of notice
notice-fact-subject = Subject
notice-fact-buyer = Buyer
notice-fact-procedure = Type of procedure
notice-fact-nature = Nature of the contract
notice-fact-place = Place of performance
notice-fact-value = Value
notice-fact-deadline = Deadline
notice-moment-winter = { $day }, { $time } (CET)
notice-moment-summer = { $day }, { $time } (CEST)
notice-fact-winner = Winner
notice-fact-documents = Procurement documents
notice-rest = Further information
notice-source = Labels: { $source }

# --- Comparison
notice-diff-line = { $section } – { $label }: “{ $old }” → “{ $new }”
notice-diff-nothing = No differences.
notice-diff-section = Section
notice-diff-field = Entry
notice-diff-old = Before
notice-diff-new = Now

# --- Command line
notice-cli-no-sdk = No eForms SDK is installed; notices are not checked. Install one with: zuschlag sdk add FILE
notice-cli-no-version = Version { $version } of the eForms SDK is not installed.
notice-cli-no-file = There is no such file.
notice-cli-no-right = You may not read the file.
notice-cli-folder = This is a folder and no file.
notice-cli-unreadable = { $file }: cannot be read: { $why }
notice-cli-right = { $file }: nothing wrong ({ $subtype }, checked with { $sdk })
notice-cli-wrong = { $file }: { $count ->
    [one] one finding
   *[other] { $count } findings
} ({ $subtype }, checked with { $sdk })
