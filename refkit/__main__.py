"""python -m refkit"""

from refkit.cli import main

if __name__ == "__main__":
    main(prog_name="refkit")
