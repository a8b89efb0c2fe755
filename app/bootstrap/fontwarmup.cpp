#include "app/bootstrap/fontwarmup.h"

#include <QFontDatabase>
#include <QGuiApplication>

#include <fontconfig/fontconfig.h>

namespace purser {

FontWarmUp::FontWarmUp()
    : thread_([this] {
          FcInit(); // guards itself; Qt calls it as well and then finds it done
          up_.wait();
          if (qGuiApp)
              std::ignore = QFontDatabase::isSmoothlyScalable(QStringLiteral("Inter"));
      })
{
}

FontWarmUp::~FontWarmUp()
{
    if (!told_)
        up_.count_down();
}

void FontWarmUp::applicationIsUp()
{
    told_ = true;
    up_.count_down();
}

} // namespace purser
