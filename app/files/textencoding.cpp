#include "app/files/textencoding.h"

#include "models/catalog/productimport.h"

#include <unicode/ucsdet.h>

#include <algorithm>
#include <memory>

namespace purser::files {
namespace {

bool isHigh(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isWordByte(char c)
{
    return isHigh(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '\'';
}

/// The words that contain more than ASCII. Headers, codes and addresses would make every file look English.
QByteArray tellingWords(QByteArrayView bytes)
{
    constexpr qsizetype enough = 32 * 1024;
    QByteArray words;
    for (qsizetype i = 0; i < bytes.size() && words.size() < enough;) {
        if (!isWordByte(bytes[i])) {
            ++i;
            continue;
        }
        const qsizetype begin = i;
        bool high = false;
        for (; i < bytes.size() && isWordByte(bytes[i]); ++i)
            high |= isHigh(bytes[i]);
        if (high) {
            words.append(bytes.sliced(begin, std::min<qsizetype>(i - begin, 200)));
            words.append(' ');
        }
    }
    return words;
}

struct Family {
    const char *detected; ///< as ICU names it
    const char *name; ///< the Windows encoding that contains it
    int prior; ///< what shops of this program's languages use, is likelier
};

constexpr Family families[]{
    {"ISO-8859-1", "windows-1252", 20},
    {"windows-1252", "windows-1252", 20},
    {"ISO-8859-8", "windows-1255", 10},
    {"ISO-8859-8-I", "windows-1255", 10},
    {"windows-1255", "windows-1255", 10},
    {"ISO-8859-2", "windows-1250", 0},
    {"windows-1250", "windows-1250", 0},
    {"windows-1251", "windows-1251", 0},
    {"ISO-8859-7", "windows-1253", 0},
    {"windows-1253", "windows-1253", 0},
    {"ISO-8859-9", "windows-1254", 0},
    {"windows-1254", "windows-1254", 0},
    {"ISO-8859-6", "windows-1256", 0},
    {"windows-1256", "windows-1256", 0},
};

/// The matches of ICU, the likeliest first.
std::vector<std::pair<QByteArray, int>> detect(QByteArrayView bytes)
{
    std::vector<std::pair<QByteArray, int>> found;
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, decltype(&ucsdet_close)> detector(ucsdet_open(&error), &ucsdet_close);
    if (U_FAILURE(error))
        return found;
    ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &error);
    int32_t count = 0;
    const UCharsetMatch **matches = ucsdet_detectAll(detector.get(), &count, &error);
    for (int32_t i = 0; U_SUCCESS(error) && i < count; ++i) {
        const char *name = ucsdet_getName(matches[i], &error);
        found.emplace_back(name, ucsdet_getConfidence(matches[i], &error));
    }
    return found;
}

} // namespace

TextEncoding::Utf8Count TextEncoding::countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(bytes[i]); };
    for (qsizetype i = 0; i < bytes.size();) {
        const unsigned char c = at(i);
        if (c < 0x80) {
            ++i;
            continue;
        }
        const int length = c >= 0xc2 && c <= 0xdf ? 2 : (c & 0xf0) == 0xe0 ? 3 : c >= 0xf0 && c <= 0xf4 ? 4 : 0;
        int good = length > 0 ? 1 : 0;
        while (good < length && good > 0 && i + good < bytes.size() && (at(i + good) & 0xc0) == 0x80)
            ++good;
        if (length > 0 && good == length) {
            ++count.sequences;
            i += length;
        } else if (length > 0 && i + good == bytes.size()) {
            break;
        } else {
            ++count.wrong;
            ++i;
        }
    }
    return count;
}

EncodingGuess TextEncoding::guessSingleByte(QByteArrayView bytes)
{
    const QByteArray words = tellingWords(bytes);
    EncodingGuess guess{"windows-1252", 0, 30, {}};
    int best = 0;
    for (const auto &[detected, confidence] : detect(words))
        for (const Family &family : families)
            if (detected == family.detected && confidence > 0 && confidence + family.prior > best) {
                best = confidence + family.prior;
                guess.name = family.name;
                guess.confidence = std::max(confidence, 30);
            }
    if (best == 0) {
        // Too little text for the detector. Hebrew has its letters one behind the other, others one here and there.
        qsizetype high = 0, hebrew = 0;
        for (qsizetype i = 0; i < words.size(); ++i) {
            const auto letter = [&](qsizetype k) {
                return k >= 0 && k < words.size() && static_cast<unsigned char>(words[k]) >= 0xe0
                    && static_cast<unsigned char>(words[k]) <= 0xfa;
            };
            high += isHigh(words[i]);
            hebrew += letter(i) && (letter(i - 1) || letter(i + 1));
        }
        if (hebrew * 10 > high * 7)
            guess.name = "windows-1255";
    }
    guess.why = tr("not UTF-8; judged by its letters, %1 % sure").arg(guess.confidence);
    return guess;
}

EncodingGuess TextEncoding::guess(QByteArrayView head, bool whole)
{
    if (head.startsWith("\xef\xbb\xbf"))
        return {"UTF-8", 3, 100, tr("byte order mark")};
    if (head.startsWith("\xff\xfe"))
        return {"UTF-16LE", 2, 100, tr("byte order mark")};
    if (head.startsWith("\xfe\xff"))
        return {"UTF-16BE", 2, 100, tr("byte order mark")};
    if (std::count(head.begin(), head.end(), '\0') * 10 > head.size())
        for (const auto &[name, confidence] : detect(head.first(std::min<qsizetype>(head.size(), 4096))))
            if (isUtf16(name) && confidence > 10)
                return {name, 0, confidence, tr("two bytes for each character, %1 % sure").arg(confidence)};
    const Utf8Count utf8 = countUtf8(head);
    if (utf8.sequences == 0 && utf8.wrong == 0)
        return {"UTF-8", 0, 100, whole ? tr("only plain letters") : tr("only plain letters at the beginning")};
    if (utf8.wrong == 0)
        return {"UTF-8", 0, 100, tr("all characters fit")};
    if (utf8.sequences > utf8.wrong * 10)
        return {"UTF-8", 0, 90, tr("nearly all characters fit")};
    return guessSingleByte(head);
}

QString TextEncoding::notText(QByteArrayView head)
{
    if (head.startsWith("PK\x03\x04"))
        return tr(
            "This is an Excel or OpenDocument workbook, or another zip archive. Open it in the spreadsheet program and "
            "save it as \"CSV UTF-8\".");
    if (head.startsWith("\xd0\xcf\x11\xe0"))
        return tr("This is an old Excel workbook. Open it in the spreadsheet program and save it as \"CSV UTF-8\".");
    if (head.startsWith("\x1f\x8b"))
        return tr("The file is compressed. Unpack it first.");
    if (isUtf16(guess(head, false).name))
        return {};
    qsizetype zeros = 0, controls = 0;
    for (const char c : head) {
        zeros += c == '\0';
        controls += (c > 0 && c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == 0x7f;
    }
    if (zeros * 10 > head.size() || controls * 20 > head.size())
        return tr("This is no text file. Choose the CSV file that the shop exported.");
    return {};
}

QString TextEncoding::label(const QByteArray &name)
{
    for (const auto &[id, text] : catalog::importEncodings())
        if (id.toLatin1().compare(name, Qt::CaseInsensitive) == 0)
            return text;
    return QString::fromLatin1(name);
}

} // namespace purser::files
